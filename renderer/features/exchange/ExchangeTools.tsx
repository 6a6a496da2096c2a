// The two ways of words, out and in, as the vocabulary shows them: a button each, and the dialog that it opens.

import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { ListRecord } from "../../storage/records/lists.ts";
import { IconButton } from "../../ui/Button.tsx";
import type { DecksClient } from "../../worker/decksProtocol.ts";
import { BringInDialog } from "./BringInDialog.tsx";
import styles from "./Exchange.module.css";
import { TakeOutDialog, type TakeOutDialogProps } from "./TakeOutDialog.tsx";

export interface ExchangeToolsProps {
	/** Words that are chosen in the table; may be empty. */
	readonly chosen: readonly HeadwordKey[];
	/** The list that is shown; `null` for none. */
	readonly list: ListRecord | null;
	readonly decks: DecksClient;
}

export function ExchangeTools({ chosen, list, decks }: ExchangeToolsProps) {
	const { t } = useTranslation("exchange");
	const [open, setOpen] = useState<"out" | "in" | null>(null);
	const offers = useMemo<TakeOutDialogProps["offers"]>(
		() => [
			...(chosen.length > 0 ? [{ kind: "chosen" as const, keys: chosen }] : []),
			...(list === null ? [] : [{ kind: "list" as const, list: list.id, name: list.name }]),
			{ kind: "all" as const },
		],
		[chosen, list],
	);
	return (
		<>
			<span className={styles.tools}>
				<IconButton icon="import" label={t("bringIn.open")} onClick={() => setOpen("in")} />
				<IconButton icon="export" label={t("takeOut.open")} onClick={() => setOpen("out")} />
			</span>
			{open === "out" ? <TakeOutDialog decks={decks} offers={offers} onClose={() => setOpen(null)} /> : null}
			{open === "in" ? <BringInDialog decks={decks} onClose={() => setOpen(null)} /> : null}
		</>
	);
}
