// The bar over the text: back, the two views, glosses, translation, appearance, and what is needed less often.

import { memo } from "react";
import { useTranslation } from "react-i18next";
import { ActionMenu, type MenuAction } from "../../ui/ActionMenu.tsx";
import buttonStyles from "../../ui/Button.module.css";
import { Icon } from "../../ui/Icon.tsx";
import layout from "../../ui/layout.module.css";
import { Switch } from "../../ui/Switch.tsx";
import { hrefOf } from "../routes.ts";
import { AppearancePopover } from "./AppearancePopover.tsx";
import type { WholeTextCommand } from "./contents/useWholeText.ts";
import type { StudyCommand } from "./finish/study.ts";
import type { GlossMode } from "./glossText.ts";
import { CommandButton } from "./keys/CommandButton.tsx";
import styles from "./reader.module.css";
import type { ReaderView } from "./rows.ts";
import type { TakeAwayWish } from "./takeAway/useTakeAway.tsx";

export interface ReaderBarProps {
	readonly view: ReaderView;
	readonly mode: GlossMode;
	readonly translations: boolean;
	/** Whether the article has English to show. */
	readonly translated: boolean;
	/** In a narrow window the view is changed in the menu. */
	readonly narrow: boolean;
	/** Lines that were set aside and repairs, together. */
	readonly setAside: number;
	readonly onView: (view: ReaderView) => void;
	readonly onGlosses: () => void;
	readonly onTranslations: () => void;
	/** Whether the text has contents to show. */
	readonly contents: boolean;
	readonly onWhole: (command: WholeTextCommand) => void;
	/** Marks the sentence being read, or takes its mark away. */
	readonly onBookmark: () => void;
	readonly onSetAside: () => void;
	readonly onEdit: () => void;
	readonly onTakeAway: (wish: TakeAwayWish) => void;
	readonly onStudy: (command: StudyCommand) => void;
	/** Whether words of the text are being learned. */
	readonly learning: boolean;
	readonly onReview: () => void;
	/** In a narrow window: what the foot line tells. */
	readonly onFigures: () => void;
	/** What can be heard, and the recording. */
	readonly listening: readonly MenuAction[];
	readonly onKeys: () => void;
}

export const ReaderBar = memo(function ReaderBar(props: ReaderBarProps) {
	const { view, mode, translations, translated, narrow, setAside } = props;
	const { t } = useTranslation("reader");
	const views = [
		{ value: "paragraphs", label: t("view.paragraphs") },
		{ value: "sentences", label: t("view.sentences") },
	] as const;
	const otherView = view === "paragraphs" ? "sentences" : "paragraphs";
	const actions: MenuAction[] = [];
	if (narrow) actions.push({ icon: "paragraphs", label: t(`view.${otherView}`), run: () => props.onView(otherView) });
	const { contents, onWhole } = props;
	if (narrow) actions.push({ icon: "search", label: t("find.label"), run: () => onWhole("find") });
	if (narrow && contents)
		actions.push({ icon: "contents", label: t("contents.title"), run: () => onWhole("contents") });
	if (narrow) actions.push({ icon: "statistics", label: t("read.title"), run: props.onFigures });
	actions.push({ icon: "vocabulary", label: t("textWords.title"), run: () => props.onStudy("textWords") });
	actions.push({ icon: "check", label: t("until.title"), run: () => props.onStudy("knownUntil") });
	if (props.learning) actions.push({ icon: "review", label: t("finish.reviewText"), run: props.onReview });
	actions.push({ icon: "bookmark", label: t("bookmarks.toggle"), run: props.onBookmark });
	actions.push({ icon: "glosses", label: t("copy.withGlosses"), run: () => onWhole("copyGlossed") });
	if (setAside > 0)
		actions.push({ icon: "archive", label: t("setAside.show", { count: setAside }), run: props.onSetAside });
	actions.push(...props.listening);
	actions.push({ icon: "import", label: t("takeAway.menu"), run: () => props.onTakeAway("save") });
	actions.push({ icon: "edit", label: t("edit.title"), run: props.onEdit });
	actions.push({ icon: "keyboard", label: t("keys.title"), run: props.onKeys });
	return (
		<header className={`${layout.bar} ${layout.frame} ${styles.bar}`}>
			<div className={layout.group}>
				<a
					className={`${buttonStyles.button} ${buttonStyles.iconOnly} ${styles.back}`}
					href={hrefOf({ screen: "library" })}
					aria-label={t("back")}
					title={t("back")}
				>
					<Icon name="back" />
				</a>
				{narrow ? null : <Switch label={t("view.label")} value={view} options={views} onChange={props.onView} />}
			</div>
			<div className={layout.group}>
				{narrow ? null : (
					<>
						{contents ? (
							<CommandButton
								command="contents"
								icon="contents"
								label={t("contents.title")}
								onClick={() => onWhole("contents")}
							/>
						) : null}
						<CommandButton command="find" icon="search" label={t("find.label")} onClick={() => onWhole("find")} />
					</>
				)}
				<CommandButton
					command="glosses"
					icon="glosses"
					label={t(`glosses.${mode}`)}
					data-mode={mode}
					onClick={props.onGlosses}
				/>
				{translated ? (
					<CommandButton
						command="translation"
						icon="translation"
						label={t("translation.label")}
						aria-pressed={translations}
						onClick={props.onTranslations}
					/>
				) : null}
				<AppearancePopover />
				<ActionMenu label={t("more")} actions={actions} className={styles.more} />
			</div>
		</header>
	);
});
