// What a deck's words come to: looked up like a list, then marked.

import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ProgressLine } from "../../ui/ProgressLine.tsx";
import { FoundWords } from "./FoundWords.tsx";
import styles from "./Seeding.module.css";
import { useListedWords } from "./useListedWords.ts";

export function FoundInDeck({ headwords }: { readonly headwords: readonly string[] }) {
	const { t } = useTranslation("seeding");
	const { state, find } = useListedWords();
	const newest = useRef(find);
	newest.current = find;
	useEffect(() => newest.current(headwords.join("\n"), "list"), [headwords]);
	switch (state.kind) {
		case "idle":
			return null;
		case "finding":
			return <ProgressLine label={t("list.finding")} share={state.share} />;
		case "failed":
			return (
				<p className={styles.doubt} role="alert">
					{state.text}
				</p>
			);
		case "found":
			return <FoundWords found={state.found} />;
	}
}
