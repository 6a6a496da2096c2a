// What cleaning took out of the text and what it mended: nothing of the source is lost, and all of it can be read here.

import { useTranslation } from "react-i18next";
import type { CleanDocument, Removed } from "../../engine/document/types.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import layout from "../../ui/layout.module.css";
import styles from "./reader.module.css";

type SetAsideDocument = Pick<CleanDocument, "removed" | "repairs">;

interface SetAsideProps {
	readonly document: SetAsideDocument;
	/** In the margin, or over the page where there is none. */
	readonly inMargin: boolean;
	readonly onClose: () => void;
}

export function SetAside({ document, inMargin, onClose }: SetAsideProps) {
	const { t } = useTranslation(["reader", "common"]);
	if (!inMargin) {
		return (
			<Dialog open wide title={t("setAside.title")} closeLabel={t("common:action.close")} onClose={onClose}>
				<SetAsideLists document={document} Heading="h2" />
			</Dialog>
		);
	}
	return (
		<aside className={styles.panel} aria-label={t("setAside.title")}>
			<div className={styles.panelHead}>
				<h2 className={layout.sectionLabel}>{t("setAside.title")}</h2>
				<IconButton icon="close" label={t("common:action.close")} onClick={onClose} />
			</div>
			<SetAsideLists document={document} Heading="h3" />
		</aside>
	);
}

interface SetAsideListsProps {
	readonly document: SetAsideDocument;
	readonly Heading: "h2" | "h3";
}

function SetAsideLists({ document: { removed, repairs }, Heading }: SetAsideListsProps) {
	const { t } = useTranslation("reader");
	return (
		<div className={styles.setAside}>
			<p className={styles.explanation}>{t("setAside.explanation")}</p>
			{repairs.length === 0 ? null : (
				<section>
					<Heading>{t("setAside.repairs")}</Heading>
					<ul lang="vi">
						{repairs.map(({ before, after, span }) => (
							<li key={span.start} className={styles.repair}>
								<del>{before}</del>
								<span aria-hidden="true">→</span>
								<ins>{after}</ins>
							</li>
						))}
					</ul>
				</section>
			)}
			{byReason(removed).map(([reason, lines]) => (
				<section key={reason}>
					<Heading>{t(`setAside.reason.${reason}`)}</Heading>
					<ul lang="vi">
						{lines.map((line, index) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: the same line may have been taken out twice
							<li key={index}>{line}</li>
						))}
					</ul>
				</section>
			))}
		</div>
	);
}

/** Lines by the reason they were taken out for, reasons and lines in the order of the text. */
function byReason(removed: readonly Removed[]): readonly (readonly [Removed["reason"], readonly string[]])[] {
	const reasons = new Map<Removed["reason"], string[]>();
	for (const { reason, text } of removed) {
		const lines = reasons.get(reason);
		if (lines === undefined) reasons.set(reason, [text]);
		else lines.push(text);
	}
	return [...reasons];
}
