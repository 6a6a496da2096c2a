// A deck is chosen, and its headwords are handed on: what is made of them is another feature's.

import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Running } from "../../ui/FormParts.tsx";
import type { DecksClient } from "../../worker/decksProtocol.ts";
import { useServices } from "../services.tsx";
import { deckHeadwords } from "./deckHeadwords.ts";
import styles from "./Exchange.module.css";
import { FileChoice } from "./FileChoice.tsx";
import { useExchangeTexts } from "./texts.ts";
import { useJob } from "./useJob.ts";

type State =
	| { readonly kind: "choosing"; readonly problem: string | null }
	| { readonly kind: "reading" }
	| { readonly kind: "read"; readonly headwords: readonly string[] };

interface DeckWordsProps {
	readonly decks: DecksClient;
	/** Draws what comes of a deck that was read. */
	readonly draw: (headwords: readonly string[]) => ReactNode;
}

export function DeckWords({ decks, draw }: DeckWordsProps) {
	const { t } = useTranslation("exchange");
	const { now } = useServices();
	const { problem, broken } = useExchangeTexts();
	const [state, setState] = useState<State>({ kind: "choosing", problem: null });
	const job = useJob();

	const read = (file: File) => {
		setState({ kind: "reading" });
		job.run(
			async (watch) => {
				const found = await deckHeadwords(decks, file, now(), watch);
				if (found.ok) return setState({ kind: "read", headwords: found.value });
				const { error } = found;
				setState({ kind: "choosing", problem: error.kind === "noWord" ? t("bringIn.noWordAtAll") : problem(error) });
			},
			(error) => setState({ kind: "choosing", problem: broken(error) }),
		);
	};

	switch (state.kind) {
		case "choosing":
			return (
				<div className={styles.stack}>
					<FileChoice problem={state.problem} onFile={read} />
				</div>
			);
		case "reading":
			return <Running label={t("bringIn.looking")} share={job.share} onCancel={job.cancel} />;
		case "read":
			return draw(state.headwords);
	}
}
