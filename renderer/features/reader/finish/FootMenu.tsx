// What the foot line tells of the words, in full: how many are known, what was read, and what can be done with the rest.

import { usePopoverContext } from "@ariakit/react";
import { useTranslation } from "react-i18next";
import buttonStyles from "../../../ui/Button.module.css";
import { Button } from "../../../ui/Button.tsx";
import layout from "../../../ui/layout.module.css";
import { type KnownFigures, shareOf } from "../../knownShare.ts";
import type { OpenText } from "../openText.ts";
import styles from "./finish.module.css";
import { ReadLines } from "./ReadLines.tsx";
import { reviewOfText } from "./reviewOfText.ts";
import type { StudyCommand } from "./study.ts";
import { useReadFigures } from "./useReadFigures.ts";

interface WordFiguresProps {
	readonly text: Pick<OpenText, "record">;
	readonly known: KnownFigures;
	readonly onStudy: (command: StudyCommand) => void;
}

/** Over the foot line: it closes when something is chosen. */
export function FootMenu({ onStudy, ...figures }: WordFiguresProps) {
	const { t } = useTranslation("reader");
	const popover = usePopoverContext();
	const study = (command: StudyCommand) => {
		popover?.hide();
		onStudy(command);
	};
	return (
		<div className={styles.menu}>
			<h2 className={layout.sectionLabel}>{t("read.title")}</h2>
			<WordFigures {...figures} onStudy={study} />
		</div>
	);
}

export function WordFigures({ text, known: { running, different }, onStudy }: WordFiguresProps) {
	const { t } = useTranslation("reader");
	const read = useReadFigures(text.record.id);
	const [share, shareOfDifferent] = [shareOf(running), shareOf(different)];
	return (
		<>
			<dl className={styles.figures}>
				{share === null || shareOfDifferent === null ? null : (
					<>
						<div>
							<dt>{t("read.running")}</dt>
							<dd>{t("read.share", { share })}</dd>
						</div>
						<div>
							<dt>{t("read.different")}</dt>
							<dd>{t("read.share", { share: shareOfDifferent })}</dd>
						</div>
					</>
				)}
				<div>
					<dt>{t("read.new")}</dt>
					<dd>{t("read.number", { count: different.new })}</dd>
				</div>
				<div>
					<dt>{t("read.learning")}</dt>
					<dd>{t("read.number", { count: different.learning })}</dd>
				</div>
			</dl>
			{read === null ? null : <ReadLines read={read} />}
			<div className={styles.acts}>
				<Button onClick={() => onStudy("textWords")}>{t("textWords.title")}</Button>
				<Button onClick={() => onStudy("knownUntil")}>{t("until.title")}</Button>
				{different.learning === 0 ? null : (
					<a className={buttonStyles.button} href={reviewOfText(text.record.id)}>
						{t("finish.reviewText")}
					</a>
				)}
			</div>
		</>
	);
}
