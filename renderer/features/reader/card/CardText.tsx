// Text on the card whose words open in it: Vietnamese ones by what the engine reads there, English ones by themselves. One
// stop for the Tab key, arrows go from word to word.

import { type KeyboardEvent, useEffect, useMemo, useState } from "react";
import type { GlossedToken } from "../../../engine/gloss/types.ts";
import { textOf } from "../../../engine/text/span.ts";
import { useServices } from "../../services.tsx";
import styles from "./card.module.css";
import { useCardLinks } from "./cardLinks.ts";
import { englishPieces, type TextPiece } from "./englishWords.ts";
import { pageOfKey } from "./pages.ts";

/** Plain until its words are known. */
export function CardVietnamese({ text }: { readonly text: string }) {
	const { language } = useServices();
	const [read, setRead] = useState<{ readonly text: string; readonly tokens: readonly GlossedToken[] } | null>(null);
	useEffect(() => {
		let left = false;
		language.glossText({ text }).then(
			(tokens) => {
				if (!left) setRead({ text, tokens });
			},
			// It stays plain text; whoever asks the worker next hears that it broke.
			() => undefined,
		);
		return () => {
			left = true;
		};
	}, [language, text]);
	const pieces = useMemo(() => (read?.text === text ? vietnamesePieces(read) : [{ text, page: null }]), [read, text]);
	return <TappableWords pieces={pieces} lang="vi" />;
}

export function CardEnglish({ text }: { readonly text: string }) {
	const pieces = useMemo(() => englishPieces(text), [text]);
	return <TappableWords pieces={pieces} lang="en" />;
}

function vietnamesePieces({
	text,
	tokens,
}: {
	readonly text: string;
	readonly tokens: readonly GlossedToken[];
}): readonly TextPiece[] {
	const first = tokens[0]?.token.span.start ?? text.length;
	const pieces: TextPiece[] = first === 0 ? [] : [{ text: text.slice(0, first), page: null }];
	for (const { token } of tokens) {
		const written = textOf(text, token.span);
		pieces.push({ text: written, page: token.key === null ? null : pageOfKey(token.key, written) });
	}
	const end = tokens.at(-1)?.token.span.end ?? text.length;
	if (end < text.length) pieces.push({ text: text.slice(end), page: null });
	return pieces;
}

/** A definition may name a Chinese character, which has letters of its own. */
function PlainPiece({ text }: { readonly text: string }) {
	if (!/\p{Script=Han}/u.test(text)) return text;
	return text.split(/(\p{Script=Han}+)/u).map((part, index) =>
		index % 2 === 0 ? (
			part
		) : (
			<span
				// biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text never change places
				key={index}
				className={styles.han}
				lang="vi-Hani"
			>
				{part}
			</span>
		),
	);
}

function TappableWords({ pieces, lang }: { readonly pieces: readonly TextPiece[]; readonly lang: "vi" | "en" }) {
	const open = useCardLinks();
	const [reached, setReached] = useState<number | null>(null);
	const words = useMemo(() => pieces.flatMap(({ page }, index) => (page === null ? [] : [index])), [pieces]);
	if (open === null) return <span lang={lang}>{pieces.map(({ text }) => text).join("")}</span>;
	const stop = reached !== null && words.includes(reached) ? reached : words[0];
	const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
		const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
		const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
		const next = step === 0 || !plain || stop === undefined ? undefined : words[words.indexOf(stop) + step];
		if (step === 0 || !plain) return;
		// Also at its ends: the word in hand stays where it is while a text of the card is walked through.
		event.preventDefault();
		event.stopPropagation();
		if (next === undefined) return;
		setReached(next);
		event.currentTarget.querySelector<HTMLElement>(`[data-piece="${next}"]`)?.focus();
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: its words are the buttons; one listener serves all
		<span lang={lang} onKeyDown={onKeyDown}>
			{pieces.map(({ text, page }, index) =>
				page === null ? (
					// biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text never change places
					<PlainPiece key={index} text={text} />
				) : (
					<button
						// biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text never change places
						key={index}
						type="button"
						className={styles.textWord}
						data-piece={index}
						tabIndex={index === stop ? 0 : -1}
						onClick={() => {
							setReached(index);
							open(page);
						}}
					>
						{text}
					</button>
				),
			)}
		</span>
	);
}
