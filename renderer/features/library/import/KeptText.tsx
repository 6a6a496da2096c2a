// The article as it will be kept, with a dashed line wherever something was set aside.

import { Fragment, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Block, CleanDocument, RemovalReason, Repair } from "../../../engine/document/types.ts";
import { Button } from "../../../ui/Button.tsx";
import styles from "./KeptText.module.css";
import { type Cut, cutsByBlock, repairsByBlock, stretchesOf } from "./setAside.ts";

/** Blocks shown at first: more than a screen, less than what a window takes long to lay out. */
const blocksAtOnce = 60;

interface KeptTextProps {
	readonly document: CleanDocument;
	/** Shown where the text names no title. */
	readonly fallbackTitle: string;
	/** The kind of cut that is being looked at. */
	readonly reason: RemovalReason | null;
}

export function KeptText({ document, fallbackTitle, reason }: KeptTextProps) {
	const { t } = useTranslation("import");
	const [shown, setShown] = useState(blocksAtOnce);
	const cuts = useMemo(() => cutsByBlock(document.removed), [document]);
	const repairs = useMemo(() => repairsByBlock(document), [document]);
	const article = useRef<HTMLElement>(null);
	useEffect(() => {
		if (reason === null) return;
		const place = article.current?.querySelector("[aria-current]");
		if (typeof place?.scrollIntoView === "function") place.scrollIntoView({ block: "center" });
	}, [reason]);

	const titled = document.blocks[0]?.kind === "title";
	const about = [document.byline, document.date, document.source].filter((part) => part !== null);
	const byline = about.length === 0 ? null : <p className={`meta ${styles.byline}`}>{about.join(", ")}</p>;
	const left = document.blocks.length - shown;
	return (
		<article className={styles.kept} lang="vi" ref={article}>
			{titled ? null : (
				<>
					<h1>{fallbackTitle}</h1>
					{byline}
				</>
			)}
			<Cuts cuts={cuts.get(-1)} reason={reason} />
			{document.blocks.slice(0, shown).map((block, index) => (
				<Fragment key={block.span.start}>
					<KeptBlock document={document} block={block} repairs={repairs.get(index) ?? []} />
					{index === 0 && titled ? byline : null}
					<Cuts cuts={cuts.get(index)} reason={reason} />
				</Fragment>
			))}
			{left > 0 ? (
				<Button look="text" onClick={() => setShown((count) => count + blocksAtOnce * 4)}>
					{t("kept.more", { count: left })}
				</Button>
			) : null}
		</article>
	);
}

interface KeptBlockProps {
	readonly document: CleanDocument;
	readonly block: Block;
	readonly repairs: readonly Repair[];
}

function KeptBlock({ document, block, repairs }: KeptBlockProps) {
	const { t } = useTranslation("import");
	const text: ReactNode = stretchesOf(document, block, repairs).map((stretch) =>
		stretch.mended === null ? (
			<Fragment key={stretch.start}>{stretch.text}</Fragment>
		) : (
			<span key={stretch.start} className={styles.mended} title={t("mended.before", { before: stretch.mended })}>
				{stretch.text}
			</span>
		),
	);
	switch (block.kind) {
		case "title":
			return <h1>{text}</h1>;
		case "subheading":
			return <h2>{text}</h2>;
		case "quote":
			return <blockquote>{text}</blockquote>;
		default:
			return <p className={styles[block.kind]}>{text}</p>;
	}
}

function Cuts({ cuts, reason }: { readonly cuts: readonly Cut[] | undefined; readonly reason: RemovalReason | null }) {
	const { t, i18n } = useTranslation("import");
	return cuts?.map((cut) => (
		<p
			key={cut.reason}
			className={styles.cut}
			lang={i18n.language}
			aria-current={cut.reason === reason ? "true" : undefined}
		>
			<span>{t("cut", { count: cut.count, reason: t(`reason.${cut.reason}`) })}</span>
		</p>
	));
}
