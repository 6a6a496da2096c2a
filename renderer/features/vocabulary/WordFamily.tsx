// Saved words that share syllables with a word: those syllables are marked in each.

import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { useServices } from "../services.tsx";
import { useStored, valueOr } from "../stored.ts";
import styles from "./WordPanel.module.css";

interface WordFamilyProps {
	readonly wordKey: HeadwordKey;
	readonly onOpen: (key: HeadwordKey) => void;
}

/** More would be no family any more. */
const shownAtMost = 24;

export function WordFamily({ wordKey, onOpen }: WordFamilyProps) {
	const { t } = useTranslation("vocabulary");
	const { vocabulary } = useServices().library;
	const load = useCallback(() => vocabulary.family(wordKey), [vocabulary, wordKey]);
	const subscribe = useCallback((listener: () => void) => vocabulary.subscribe(listener), [vocabulary]);
	const [family] = useStored(load, subscribe);
	const words = valueOr(family, []).slice(0, shownAtMost);
	if (family.kind === "loading") return null;
	if (words.length === 0) return <p className="meta">{t("word.noFamily")}</p>;
	return (
		<ul className={styles.family}>
			{words.map(({ key, headword, gloss, shared }) => (
				<li key={key}>
					<button type="button" onClick={() => onOpen(key)}>
						<span lang="vi">
							<SharedParts headword={headword} shared={shared} />
						</span>{" "}
						<span lang="en">{gloss}</span>
					</button>
				</li>
			))}
		</ul>
	);
}

function SharedParts({ headword, shared }: { readonly headword: string; readonly shared: readonly string[] }) {
	let from = 0;
	return headword.split(/(\s+)/).map((part) => {
		const at = from;
		from += part.length;
		return shared.includes(part) ? <b key={at}>{part}</b> : part;
	});
}
