// What the foot line tells of the words, in full: how many are known, what was read, and what can be done with the rest.

import { PopoverDismiss } from "@ariakit/react";
import { useTranslation } from "react-i18next";
import button from "../../../ui/Button.module.css";
import layout from "../../../ui/layout.module.css";
import { type KnownFigures, shareOf } from "../../knownShare.ts";
import type { OpenText } from "../openText.ts";
import styles from "./finish.module.css";
import { ReadLines } from "./ReadLines.tsx";
import type { StudyCommand } from "./study.ts";
import { useReadFigures } from "./useReadFigures.ts";

interface FootMenuProps {
	readonly text: Pick<OpenText, "record">;
	readonly known: KnownFigures;
	readonly onStudy: (command: StudyCommand) => void;
}

export function FootMenu({ text, known: { running, different }, onStudy }: FootMenuProps) {
	const { t } = useTranslation("reader");
	const read = useReadFigures(text.record.id);
	const [share, shareOfDifferent] = [shareOf(running), shareOf(different)];
	return (
		<div className={styles.menu}>
			<h2 className={layout.sectionLabel}>{t("read.title")}</h2>
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
				<PopoverDismiss className={button.button} onClick={() => onStudy("textWords")}>
					{t("textWords.title")}
				</PopoverDismiss>
				<PopoverDismiss className={button.button} onClick={() => onStudy("knownUntil")}>
					{t("until.title")}
				</PopoverDismiss>
			</div>
		</div>
	);
}
