// One paragraph of the article as it will be kept, with the way to set it aside.

import { Fragment, memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { BlockKind } from "../../../engine/document/types.ts";
import { IconButton } from "../../../ui/Button.tsx";
import styles from "./KeptText.module.css";
import type { Stretch } from "./setAside.ts";

/** Characters of a paragraph that are read out with its button. */
const spoken = 60;

interface KeptBlockProps {
	readonly kind: Exclude<BlockKind, "title">;
	readonly index: number;
	readonly stretches: readonly Stretch[];
	/** Whether its button is the one that the Tab key comes to. */
	readonly current: boolean;
	readonly disabled: boolean;
	readonly onSetAside: (block: number) => void;
}

/** Not drawn anew when the focus goes from one to the other. */
export const KeptBlock = memo(function KeptBlock(props: KeptBlockProps) {
	const { kind, index, stretches, current, disabled, onSetAside } = props;
	const { t, i18n } = useTranslation("import");
	const text: ReactNode = stretches.map((stretch) =>
		stretch.mended === null ? (
			<Fragment key={stretch.start}>{stretch.text}</Fragment>
		) : (
			<span key={stretch.start} className={styles.mended} title={t("mended.before", { before: stretch.mended })}>
				{stretch.text}
			</span>
		),
	);
	return (
		<div className={styles.block} data-block={index} data-current={current ? "" : undefined}>
			{elementOf(kind, text)}
			<IconButton
				className={styles.aside}
				icon="archive"
				lang={i18n.language}
				tabIndex={current ? 0 : -1}
				disabled={disabled}
				label={t("kept.setAside", { text: glimpseOf(stretches) })}
				title={t("kept.setAsideHint")}
				onClick={() => onSetAside(index)}
			/>
		</div>
	);
});

function elementOf(kind: KeptBlockProps["kind"], text: ReactNode): ReactNode {
	switch (kind) {
		case "subheading":
			return <h2>{text}</h2>;
		case "quote":
			return <blockquote>{text}</blockquote>;
		default:
			return <p className={styles[kind]}>{text}</p>;
	}
}

function glimpseOf(stretches: readonly Stretch[]): string {
	let text = "";
	for (const stretch of stretches) {
		text += stretch.text;
		if (text.length > spoken) return `${text.slice(0, spoken)}…`;
	}
	return text;
}
