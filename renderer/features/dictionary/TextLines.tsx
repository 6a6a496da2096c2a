// A text that was pasted or typed, in two lines: each word leads to its entry. Arrows move from word to word.

import { type KeyboardEvent, type MouseEvent, memo, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GlossedToken } from "../../engine/gloss/types.ts";
import twoLines from "../../ui/TwoLines.module.css";
import type { StatusOf } from "../lineWords.ts";
import { useWordStates } from "../services.tsx";
import type { GlossedLine } from "./answer.ts";
import styles from "./TextLines.module.css";
import { type TextWord, textWords, tokenLines } from "./textLines.ts";

interface TextLinesProps {
	readonly glossed: GlossedLine;
	/** Where the word stands whose entry is open; `null` where none is. */
	readonly chosen: number | null;
	readonly onOpen: (word: TextWord) => void;
}

export function TextLines({ glossed, chosen, onOpen }: TextLinesProps) {
	const { t } = useTranslation("dictionary");
	const { version, get } = useWordStates();
	const lines = useMemo(() => tokenLines(glossed), [glossed]);
	const [reached, setReached] = useState<number | null>(null);
	const place = useRef<HTMLDivElement>(null);
	const words = () => [...(place.current?.querySelectorAll<HTMLElement>("[data-at]") ?? [])];
	const stop = reached ?? chosen ?? firstWord(lines);

	const wordAt = (target: EventTarget): TextWord | null => {
		const at = target instanceof Element ? target.closest<HTMLElement>("[data-at]")?.dataset.at : undefined;
		if (at === undefined) return null;
		const line = lines.find((tokens) => tokens.some(({ token }) => token.span.start === Number(at)));
		return textWords(glossed.text, line ?? [], get).find(({ start }) => start === Number(at)) ?? null;
	};
	const open = (target: EventTarget): boolean => {
		const word = wordAt(target);
		if (word === null || word.key === null) return false;
		setReached(word.start);
		onOpen(word);
		return true;
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
		if (event.key === "Enter" || event.key === " ") {
			if (open(event.target)) event.preventDefault();
			return;
		}
		const all = words();
		const at = all.indexOf(event.target as HTMLElement);
		const next = at < 0 ? undefined : all[at + stepOf(event.key, at, all)];
		if (next === undefined || next === event.target) return;
		event.preventDefault();
		setReached(Number(next.dataset.at));
		next.focus();
	};

	return (
		// biome-ignore lint/a11y/useSemanticElements: its words are the buttons; one listener serves all
		<div
			ref={place}
			role="group"
			className={styles.lines}
			aria-label={t("text.label")}
			onClick={(event: MouseEvent) => void open(event.target)}
			onKeyDown={onKeyDown}
		>
			{lines.map((tokens) => {
				const start = tokens[0]?.token.span.start ?? 0;
				const end = tokens.at(-1)?.token.span.end ?? start;
				const inside = (at: number | null) => (at !== null && start <= at && at < end ? at : null);
				return (
					<TextLine
						key={start}
						text={glossed.text}
						tokens={tokens}
						statusOf={get}
						version={version}
						chosen={inside(chosen)}
						stop={inside(stop)}
					/>
				);
			})}
		</div>
	);
}

interface TextLineProps {
	readonly text: string;
	readonly tokens: readonly GlossedToken[];
	readonly statusOf: StatusOf;
	/** Grows with every change of a state: redraws the line. */
	readonly version: number;
	readonly chosen: number | null;
	/** The word that Tab reaches, where it is in this line. */
	readonly stop: number | null;
}

const TextLine = memo(function TextLine({ text, tokens, statusOf, chosen, stop }: TextLineProps) {
	return (
		<p className={`${twoLines.two} ${styles.line}`} lang="vi">
			{textWords(text, tokens, statusOf).map((word) => (
				<Word key={word.start} word={word} isChosen={word.start === chosen} isStop={word.start === stop} />
			))}
		</p>
	);
});

function Word({
	word,
	isChosen,
	isStop,
}: {
	readonly word: TextWord;
	readonly isChosen: boolean;
	readonly isStop: boolean;
}) {
	const { before, text, after, gloss, status, key, start } = word;
	const button =
		key === null
			? {}
			: {
					"data-at": start,
					tabIndex: isStop ? 0 : -1,
					"aria-pressed": isStop ? isChosen : undefined,
					role: isStop ? "button" : undefined,
				};
	return (
		<>
			<ruby data-status={status ?? "none"} data-selected={isChosen || undefined} {...button}>
				{before}
				<span>{text}</span>
				{after}
				{gloss === null ? null : <rt lang="en">{gloss}</rt>}
			</ruby>{" "}
		</>
	);
}

function firstWord(lines: readonly (readonly GlossedToken[])[]): number | null {
	for (const tokens of lines) {
		for (const { token } of tokens) if (token.key !== null) return token.span.start;
	}
	return null;
}

/** How many words a key leads on; up and down go by what stands above and below. */
function stepOf(key: string, at: number, words: readonly HTMLElement[]): number {
	switch (key) {
		case "ArrowRight":
			return 1;
		case "ArrowLeft":
			return -1;
		case "ArrowDown":
			return verticalStep(at, words, 1);
		case "ArrowUp":
			return verticalStep(at, words, -1);
		case "Home":
			return -at;
		case "End":
			return words.length - 1 - at;
		default:
			return 0;
	}
}

function verticalStep(at: number, words: readonly HTMLElement[], direction: 1 | -1): number {
	const from = words[at]?.getBoundingClientRect();
	if (from === undefined) return 0;
	let best = 0;
	let bestDistance = Number.POSITIVE_INFINITY;
	let lineTop: number | null = null;
	for (let index = at + direction; index >= 0 && index < words.length; index += direction) {
		const box = words[index]?.getBoundingClientRect();
		if (box === undefined) break;
		if (Math.abs(box.top - from.top) < from.height / 2) continue;
		lineTop ??= box.top;
		if (Math.abs(box.top - lineTop) >= box.height / 2) break;
		const distance = Math.abs(box.left - from.left);
		if (distance < bestDistance) {
			bestDistance = distance;
			best = index - at;
		}
	}
	return best;
}
