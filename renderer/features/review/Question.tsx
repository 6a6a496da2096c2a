// The front of a card, by the way it is asked: the word, its meaning, its sentence without it, or its sound.

import { type KeyboardEvent, type Ref, type RefObject, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Entry } from "../../engine/lexicon/types.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import layout from "../../ui/layout.module.css";
import { MarkedText } from "../../ui/MarkedText.tsx";
import { clausesAround, stretchesOf } from "../../ui/markedSentence.ts";
import { vietnameseField } from "../../ui/vietnameseField.ts";
import { markSaved } from "../markedPhrase.ts";
import { type Asking, clozeOf, syllablesIn, typingIn } from "./asking.ts";
import styles from "./Card.module.css";
import { Facts } from "./Facts.tsx";
import { Reason } from "./Reason.tsx";
import type { ReviewVoice } from "./useVoice.ts";

/** Characters around the word that are shown of a long sentence: what is asked is seen at once. The answer has all of it. */
const room = 160;

interface QuestionProps {
	readonly record: VocabularyRecord;
	readonly asking: Asking;
	readonly entry: Entry | null;
	/** Whether the answer stands beside it. */
	readonly answered: boolean;
	readonly voice: ReviewVoice;
	readonly written: string;
	readonly field: RefObject<HTMLInputElement | null>;
	readonly onWrite: (written: string) => void;
	readonly onReveal: () => void;
	readonly onVoiceHelp: (() => void) | null;
	readonly ref: Ref<HTMLElement>;
}

export function Question({ record, asking, entry, answered, voice, onVoiceHelp, ref, ...field }: QuestionProps) {
	const { t } = useTranslation("review");
	const { mode, unheard } = asking;
	const side = useRef<HTMLElement>(null);
	const typing = typingIn(mode);
	// From then on the space bar writes a space.
	const isWritten = field.written.trim() !== "";
	return (
		<section
			className={styles.side}
			aria-label={t("front.label")}
			tabIndex={-1}
			ref={(element) => {
				side.current = element;
				// Where the answer is to be typed, the field is where the person is at.
				const target = typing === "must" ? (field.field.current ?? element) : element;
				if (typeof ref === "function") ref(target);
			}}
			data-answered={answered}
			data-mode={mode}
		>
			<p className={`${layout.sectionLabel} ${styles.label}`}>
				{t(`mode.${mode}`)}
				<Reason record={record} />
			</p>
			<div className={styles.ask}>
				<Asked record={record} mode={mode} entry={entry} answered={answered} voice={voice} />
				{!unheard || answered ? null : (
					<p className={styles.hint}>
						{t("front.unheard")}{" "}
						{onVoiceHelp === null ? null : (
							<Button look="text" onClick={onVoiceHelp}>
								{t("front.voiceHelp")}
							</Button>
						)}
					</p>
				)}
				{answered || typing === "no" ? null : (
					<AnswerField {...field} typing={typing} heard={mode === "listening"} onLeave={() => side.current?.focus()} />
				)}
			</div>
			{answered ? null : (
				<div className={styles.foot}>
					<Button
						look="outlined"
						className={styles.show ?? ""}
						aria-keyshortcuts="Space Enter"
						onClick={field.onReveal}
					>
						{isWritten ? t("front.check") : t("front.show")}{" "}
						<kbd>{typing === "must" || isWritten ? t("front.enter") : t("front.key")}</kbd>
					</Button>
				</div>
			)}
		</section>
	);
}

type AskedProps = Pick<QuestionProps, "record" | "entry" | "answered" | "voice"> & Pick<Asking, "mode">;

function Asked({ record, mode, entry, answered, voice }: AskedProps) {
	const { t } = useTranslation("review");
	const syllables = <p className={styles.hint}>{t("front.syllables", { count: syllablesIn(record.headword) })}</p>;
	const context = record.contexts[0];
	switch (mode) {
		case "recognition":
			return (
				<>
					<p className={styles.word} lang="vi">
						{record.headword}
					</p>
					{context === undefined ? null : (
						<p className={styles.sentence} lang="vi">
							<MarkedText {...clausesAround(markSaved(context, record.key), room)} />
						</p>
					)}
				</>
			);
		case "production":
		case "typing":
			return (
				<>
					<p className={styles.word} lang="en">
						{record.gloss}
					</p>
					<Facts record={record} entry={entry} han={answered} />
					{syllables}
				</>
			);
		case "cloze":
			return <Cloze record={record} answered={answered} />;
		case "listening":
			return <Heard record={record} answered={answered} voice={voice} />;
	}
}

/** The sentence with a gap for each syllable; its English, or else the word's, says what is meant. */
function Cloze({ record, answered }: Pick<QuestionProps, "record" | "answered">) {
	const { t } = useTranslation("review");
	const found = clozeOf(record);
	if (found === null) return null;
	const stretches = stretchesOf(clausesAround(found.marked, room));
	const count = syllablesIn(stretches.map(({ text, marked }) => (marked ? text : "")).join(" "));
	return (
		<>
			<p className={styles.cloze} lang="vi">
				{stretches.map(({ text, marked, start }) =>
					!marked ? text : answered ? <b key={start}>{text}</b> : <Blank key={start} count={syllablesIn(text)} />,
				)}
			</p>
			<p className={styles.meaning} lang="en">
				{found.context.english ?? record.gloss}
			</p>
			<p className={styles.hint}>{t("front.syllables", { count })}</p>
		</>
	);
}

function Blank({ count }: { readonly count: number }) {
	const { t } = useTranslation("review");
	return (
		<>
			<span className="visually-hidden" lang="en">
				{t("front.blank", { count })}
			</span>
			<span className={styles.blank} aria-hidden="true">
				{Array.from({ length: count }, (_, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: gaps are all alike.
					<span key={index} />
				))}
			</span>
		</>
	);
}

function Heard({ record, answered, voice }: Pick<QuestionProps, "record" | "answered" | "voice">) {
	const { t } = useTranslation("review");
	const { say, kind } = voice;
	const { headword } = record;
	useEffect(() => {
		if (kind === "some") say(headword);
	}, [kind, say, headword]);
	return (
		<>
			<IconButton
				icon="listen"
				label={t("front.play")}
				className={styles.sound ?? ""}
				aria-keyshortcuts="R"
				onClick={() => say(headword)}
			/>
			{answered ? (
				<p className={styles.word} lang="vi">
					{headword}
				</p>
			) : null}
		</>
	);
}

interface AnswerFieldProps extends Pick<QuestionProps, "written" | "field" | "onWrite" | "onReveal"> {
	readonly typing: "must" | "may";
	readonly heard: boolean;
	readonly onLeave: () => void;
}

function AnswerField({ written, field, onWrite, onReveal, typing, heard, onLeave }: AnswerFieldProps) {
	const { t } = useTranslation("review");
	const label = typing === "must" ? t("front.writeMust") : heard ? t("front.hear") : t("front.write");
	const keys = (event: KeyboardEvent) => {
		if (event.nativeEvent.isComposing) return;
		if (event.key === "Enter") onReveal();
		else if (event.key === "Escape") onLeave();
		else return;
		event.preventDefault();
		event.stopPropagation();
	};
	return (
		<input
			{...vietnameseField}
			ref={field}
			className={styles.write}
			lang="vi"
			aria-label={label}
			placeholder={label}
			autoCapitalize="off"
			autoComplete="off"
			autoCorrect="off"
			spellCheck={false}
			value={written}
			onChange={(event) => onWrite(event.currentTarget.value)}
			onKeyDown={keys}
		/>
	);
}
