// A typed answer beside the word that was asked for: the letters that differ, and in words what is wrong with each syllable.

import { useTranslation } from "react-i18next";
import { unaccented } from "../../engine/text/headwordKey.ts";
import { unreachable } from "../../engine/text/result.ts";
import type { ComparedAnswer, ComparedSyllable, SyllableFault } from "../../engine/typing/answer.ts";
import type { ComparedLetter } from "../../engine/typing/answerLetters.ts";
import styles from "./Comparison.module.css";

export interface TypedAnswer extends ComparedAnswer {
	/** As it was written. */
	readonly typed: string;
}

export function Comparison({ compared, headword }: { readonly compared: TypedAnswer; readonly headword: string }) {
	const { t } = useTranslation("review");
	const { verdict, typed, syllables } = compared;
	const isMarked = verdict === "nearly" || (verdict === "wrong" && isLike(syllables));
	return (
		<section className={styles.compared} aria-label={t("compare.label")} data-verdict={verdict}>
			<p className={styles.verdict}>{t(`compare.${verdict}`, { word: headword })}</p>
			<dl className={styles.rows}>
				<dt>{t("compare.typed")}</dt>
				<dd lang="vi">
					<span className="visually-hidden">{typed}</span>
					<span aria-hidden="true">{isMarked ? <Row syllables={syllables} side="typed" /> : typed}</span>
				</dd>
				{verdict === "right" ? null : (
					<>
						<dt>{t("compare.expected")}</dt>
						<dd lang="vi">
							<span className="visually-hidden">{headword}</span>
							<span aria-hidden="true">{isMarked ? <Row syllables={syllables} side="expected" /> : headword}</span>
						</dd>
					</>
				)}
			</dl>
			{isMarked ? <Faults syllables={syllables} /> : null}
		</section>
	);
}

/** Whether half of the letters agree, marks aside: beside quite another word no single letter is what is wrong. */
function isLike(syllables: readonly ComparedSyllable[]): boolean {
	let [same, all] = [0, 0];
	for (const syllable of syllables) {
		if (syllable.kind === "differs") {
			all += syllable.letters.length;
			same += syllable.letters.filter(isLikeLetter).length;
		} else {
			const { length } = syllable.kind === "added" ? syllable.typed : syllable.expected;
			all += length;
			if (syllable.kind === "same") same += length;
		}
	}
	return 2 * same >= all;
}

function isLikeLetter(letter: ComparedLetter): boolean {
	if (letter.kind !== "changed") return letter.kind === "same";
	return unaccented(letter.typed.toLowerCase()) === unaccented(letter.expected.toLowerCase());
}

function Row({
	syllables,
	side,
}: {
	readonly syllables: readonly ComparedSyllable[];
	readonly side: "typed" | "expected";
}) {
	return syllables.map((syllable, index) => {
		// biome-ignore lint/suspicious/noArrayIndexKey: syllables stay where they are.
		return <Syllable key={index} syllable={syllable} side={side} />;
	});
}

function Syllable({ syllable, side }: { readonly syllable: ComparedSyllable; readonly side: "typed" | "expected" }) {
	switch (syllable.kind) {
		case "same":
			return <span>{syllable.expected} </span>;
		case "missing":
			return side === "expected" ? <b>{syllable.expected} </b> : <span className={styles.gap}>{" … "}</span>;
		case "added":
			return side === "typed" ? <s>{syllable.typed} </s> : null;
		case "differs":
			return (
				<span>
					{syllable.letters.map((letter, index) => {
						const text = side in letter ? (letter as { readonly [Side in typeof side]?: string })[side] : undefined;
						const shown = letter.kind === "same" ? letter.expected : text;
						if (shown === undefined) return null;
						const Mark = letter.kind === "same" ? "span" : side === "typed" ? "s" : "b";
						// biome-ignore lint/suspicious/noArrayIndexKey: letters stay where they are.
						return <Mark key={index}>{shown}</Mark>;
					})}{" "}
				</span>
			);
	}
}

function Faults({ syllables }: { readonly syllables: readonly ComparedSyllable[] }) {
	const { t } = useTranslation("review");
	const faultText = (fault: SyllableFault, expected: string, typed: string): string => {
		switch (fault.kind) {
			case "tone": {
				const tones = { expected: t(`tone.${fault.expected}`), typed: t(`tone.${fault.typed}`) };
				return t("compare.tone", { syllable: expected, ...tones });
			}
			case "mark":
				return t("compare.mark", { syllable: expected, expected: fault.expected, typed: fault.typed });
			case "letters":
				return t("compare.letters", { expected, typed });
			default:
				return unreachable(fault);
		}
	};
	const textsOf = (syllable: ComparedSyllable): readonly string[] => {
		switch (syllable.kind) {
			case "same":
				return [];
			case "missing":
				return [t("compare.missing", { syllable: syllable.expected })];
			case "added":
				return [t("compare.added", { syllable: syllable.typed })];
			case "differs":
				return syllable.faults.map((fault) => faultText(fault, syllable.expected, syllable.typed));
			default:
				return unreachable(syllable);
		}
	};
	const texts = [...new Set(syllables.flatMap(textsOf))];
	if (texts.length === 0) return null;
	return (
		<ul className={styles.faults}>
			{texts.map((text) => (
				<li key={text}>{text}</li>
			))}
		</ul>
	);
}
