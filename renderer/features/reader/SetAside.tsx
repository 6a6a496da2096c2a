// What cleaning took out of the text and what it mended, each with its way back: nothing of the source is lost.

import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CleanDocument, Removed } from "../../engine/document/types.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import layout from "../../ui/layout.module.css";
import styles from "./edit/setAside.module.css";
import reader from "./reader.module.css";

type SetAsideDocument = Pick<CleanDocument, "removed" | "repairs">;

/** Which way back is to have the focus: that of a line or repair, by its index. */
export interface PanelPlace {
	readonly kind: "line" | "repair";
	readonly index: number;
}

interface SetAsideProps {
	readonly document: SetAsideDocument;
	/** In the margin, or over the page where there is none. */
	readonly inMargin: boolean;
	/** What has the focus at first; `null` where nothing takes it. */
	readonly focused: PanelPlace | null;
	readonly disabled: boolean;
	/** @param place what has the focus when the new text is shown */
	readonly onPutBack: (indices: readonly number[], place: PanelPlace) => void;
	readonly onUndoRepair: (repair: number, place: PanelPlace) => void;
	/** Takes the last change back: notices cannot be reached over the page. `null` where there is none. */
	readonly onUndo: ((place: PanelPlace) => void) | null;
	/** Shows the text for editing. */
	readonly onEdit: () => void;
	readonly onClose: () => void;
}

export function SetAside(props: SetAsideProps) {
	const { inMargin, onClose } = props;
	const { t } = useTranslation(["reader", "common"]);
	if (!inMargin) {
		return (
			<Dialog open wide title={t("setAside.title")} closeLabel={t("common:action.close")} onClose={onClose}>
				<SetAsideLists {...props} Heading="h2" />
			</Dialog>
		);
	}
	return (
		<aside className={reader.panel} aria-label={t("setAside.title")}>
			<div className={reader.panelHead}>
				<h2 className={layout.sectionLabel}>{t("setAside.title")}</h2>
				<IconButton icon="close" label={t("common:action.close")} onClick={onClose} />
			</div>
			<SetAsideLists {...props} Heading="h3" />
		</aside>
	);
}

type SetAsideListsProps = SetAsideProps & { readonly Heading: "h2" | "h3" };

function SetAsideLists(props: SetAsideListsProps) {
	const { document, inMargin, focused, disabled, Heading, onPutBack, onUndoRepair, onUndo, onEdit } = props;
	const { removed, repairs } = document;
	const { t } = useTranslation(["reader", "common"]);
	const lists = useRef<HTMLDivElement>(null);
	useFocusAt(lists, focused);
	const empty = removed.length + repairs.length === 0;
	return (
		<div ref={lists} className={styles.setAside} aria-busy={disabled}>
			<p className={styles.explanation}>{empty ? t("setAside.nothing") : t("setAside.explanation")}</p>
			<div className={styles.edit}>
				<Button look="text" data-place="edit" disabled={disabled} onClick={onEdit}>
					{t("edit.title")}
				</Button>
				{onUndo === null || inMargin ? null : (
					<Button look="text" disabled={disabled} onClick={() => onUndo(focused ?? { kind: "line", index: 0 })}>
						{t("common:action.undo")}
					</Button>
				)}
			</div>
			{repairs.length === 0 ? null : (
				<section>
					<Heading>{t("setAside.repairs")}</Heading>
					<Lines count={repairs.length} shows={focused?.kind === "repair" ? focused.index : -1}>
						{(index) => {
							const repair = repairs[index];
							return repair === undefined ? null : (
								<li key={repair.span.start}>
									<p className={styles.repair} lang="vi">
										<del>{repair.before}</del>
										<span aria-hidden="true">→</span>
										<ins>{repair.after}</ins>
									</p>
									<Back
										place={{ kind: "repair", index }}
										label={t("setAside.undoRepair")}
										name={t("setAside.undoRepairOf", { before: repair.before })}
										disabled={disabled}
										onPress={() => onUndoRepair(index, { kind: "repair", index })}
									/>
								</li>
							);
						}}
					</Lines>
				</section>
			)}
			{byReason(removed).map(([reason, indices]) => (
				<section key={reason}>
					<div className={styles.head}>
						<Heading>{t(`common:setAsideReason.${reason}`)}</Heading>
						{indices.length < 2 ? null : (
							<Button
								look="text"
								disabled={disabled}
								aria-label={t("setAside.putGroupBack", {
									reason: t(`common:setAsideReason.${reason}`),
								})}
								onClick={() => onPutBack(indices, { kind: "line", index: indices[0] ?? 0 })}
							>
								{t("setAside.putAllBack")}
							</Button>
						)}
					</div>
					<Lines count={indices.length} shows={focused?.kind === "line" ? indices.indexOf(focused.index) : -1}>
						{(at) => {
							const index = indices[at] ?? -1;
							const line = removed[index]?.text ?? "";
							return (
								<li key={index}>
									<p lang="vi">{line}</p>
									<Back
										place={{ kind: "line", index }}
										label={t("setAside.putBack")}
										name={t("setAside.putBackLine", { line })}
										disabled={disabled}
										onPress={() => onPutBack([index], { kind: "line", index })}
									/>
								</li>
							);
						}}
					</Lines>
				</section>
			))}
		</div>
	);
}

interface BackProps {
	readonly place: PanelPlace;
	readonly label: string;
	readonly name: string;
	readonly disabled: boolean;
	readonly onPress: () => void;
}

function Back({ place, label, name, disabled, onPress }: BackProps) {
	return (
		<Button
			look="text"
			data-place={`${place.kind} ${place.index}`}
			disabled={disabled}
			aria-label={name}
			onClick={onPress}
		>
			{label}
		</Button>
	);
}

const linesAtOnce = 100;

interface LinesProps {
	readonly count: number;
	/** A line that is shown in any case; -1 for none. */
	readonly shows: number;
	readonly children: (index: number) => React.ReactNode;
}

/** The first lines of many, and the rest on demand. */
function Lines({ count, shows, children }: LinesProps) {
	const { t } = useTranslation("reader");
	const [most, setMost] = useState(() => Math.max(linesAtOnce, shows + linesAtOnce / 2));
	const shown = Math.min(count, most);
	return (
		<>
			<ul>{Array.from({ length: shown }, (_, index) => children(index))}</ul>
			{shown === count ? null : (
				<Button look="text" className={styles.edit ?? ""} onClick={() => setMost(most + linesAtOnce * 5)}>
					{t("setAside.more", { count: count - shown })}
				</Button>
			)}
		</>
	);
}

/** A way back that is gone leaves the focus to the one that stands in its place now, the last one to the one before it. */
function useFocusAt(lists: { readonly current: HTMLElement | null }, focused: PanelPlace | null): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, when the panel is there
	useEffect(() => {
		if (focused === null) return;
		const frame = requestAnimationFrame(() => {
			const at = (name: string) => lists.current?.querySelector<HTMLElement>(`[data-place="${name}"]`) ?? null;
			const { kind, index } = focused;
			const wanted = at(`${kind} ${index}`) ?? at(`${kind} ${index - 1}`) ?? at("edit");
			wanted?.focus();
		});
		return () => cancelAnimationFrame(frame);
	}, []);
}

/** Indices of removed lines by the reason they were taken out for, reasons and lines in the order of the text. */
function byReason(removed: readonly Removed[]): readonly (readonly [Removed["reason"], readonly number[]])[] {
	const reasons = new Map<Removed["reason"], number[]>();
	for (const [index, { reason }] of removed.entries()) {
		const indices = reasons.get(reason);
		if (indices === undefined) reasons.set(reason, [index]);
		else indices.push(index);
	}
	return [...reasons];
}
