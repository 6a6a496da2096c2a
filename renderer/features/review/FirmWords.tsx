// Words that sit firmly, at the end of a sitting: the scheduler never makes a word known, it proposes it.

import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { Button } from "../../ui/Button.tsx";
import { useNotices } from "../../ui/Notices.tsx";
import { storageErrorText } from "../errorTexts.ts";
import { useServices } from "../services.tsx";
import { useStored, valueOr } from "../stored.ts";
import styles from "./EndScreen.module.css";

/** Days of stability from which a word is offered to be known. */
export const firmFromDays = 180;
/** Words that are named. */
const mostNamed = 12;

export function FirmWords({ keys }: { readonly keys: readonly HeadwordKey[] }) {
	const { t, i18n } = useTranslation(["review", "common"]);
	const { t: tError } = useTranslation("errors");
	const { library, now } = useServices();
	const notify = useNotices();
	const [told, setTold] = useState("");
	const load = useCallback(() => library.vocabulary.getMany(keys), [library, keys]);
	const subscribe = useCallback((listener: () => void) => library.vocabulary.subscribe(listener), [library]);
	const words = valueOr(useStored(load, subscribe)[0], []).filter(({ status }) => status === "learning");
	if (words.length === 0) return told === "" ? null : <p>{told}</p>;
	const mark = async () => {
		const firm = words.map(({ key }) => key);
		const reply = await library.vocabulary.change(firm, { status: "known" }, now());
		if (!reply.ok) return notify({ text: storageErrorText(reply.error, tError), tone: "problem" });
		const text = t("end.firmDone", { count: reply.value.length });
		setTold(text);
		const undo = () => void library.vocabulary.change(firm, { status: "learning" }, now());
		notify({ text, action: { label: t("common:action.undo"), run: undo } });
	};
	const names = words.slice(0, mostNamed).map(({ headword }) => headword);
	return (
		<section className={styles.firm}>
			<p>{t("end.firm", { count: words.length })}</p>
			<p className={styles.words} lang="vi">
				{new Intl.ListFormat(i18n.language, { type: "unit" }).format(
					words.length > mostNamed ? [...names, "…"] : names,
				)}
			</p>
			<Button look="outlined" onClick={() => void mark()}>
				{t("end.firmMark")}
			</Button>
		</section>
	);
}
