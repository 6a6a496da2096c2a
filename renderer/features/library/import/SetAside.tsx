// The margin of an import: what was set aside, by reason, and what was mended. Nothing is dropped without being told.

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RemovalReason, Removed, Repair } from "../../../engine/document/types.ts";
import { Button } from "../../../ui/Button.tsx";
import layout from "../../../ui/layout.module.css";
import styles from "./SetAside.module.css";
import { type SetAsideGroup, setAsideGroups } from "./setAside.ts";

const linesAtOnce = 200;
const repairsAtOnce = 12;
/** Characters of a closed group: the two lines that it shows need no more. */
const glimpse = 240;

interface SetAsideProps {
	readonly removed: readonly Removed[];
	readonly reason: RemovalReason | null;
	readonly onReason: (reason: RemovalReason | null) => void;
}

export function SetAside({ removed, reason, onReason }: SetAsideProps) {
	const { t } = useTranslation("import");
	const groups = setAsideGroups(removed);
	const groupCount = t("setAside.groups", { count: groups.length });
	return (
		<section className={layout.panel} aria-labelledby="set-aside">
			<h2 id="set-aside" className={layout.sectionLabel}>
				{groups.length === 0
					? t("setAside.nothing")
					: t("setAside.title", { count: removed.length, groups: groupCount })}
			</h2>
			<ul className={styles.groups}>
				{groups.map((group) => (
					<Group
						key={group.reason}
						group={group}
						open={group.reason === reason}
						onToggle={() => onReason(group.reason === reason ? null : group.reason)}
					/>
				))}
			</ul>
		</section>
	);
}

interface GroupProps {
	readonly group: SetAsideGroup;
	readonly open: boolean;
	readonly onToggle: () => void;
}

function Group({ group: { reason, lines }, open, onToggle }: GroupProps) {
	const { t } = useTranslation("import");
	return (
		<li aria-current={open ? "true" : undefined}>
			<h3>
				<button type="button" aria-expanded={open} onClick={onToggle}>
					<span>{t("setAside.group", { reason: t(`reason.${reason}`), count: lines.length })}</span>
					<span className={styles.show} aria-hidden="true">
						{open ? t("setAside.hide") : t("setAside.show")}
					</span>
				</button>
			</h3>
			{open ? (
				<ul className={styles.lines} lang="vi">
					{lines.slice(0, linesAtOnce).map((line, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: the lines never change, and equal ones are common
						<li key={index}>{line}</li>
					))}
					{lines.length > linesAtOnce ? <li>{t("setAside.more", { count: lines.length - linesAtOnce })}</li> : null}
				</ul>
			) : (
				<p lang="vi">{glimpseOf(lines)}</p>
			)}
		</li>
	);
}

function glimpseOf(lines: readonly string[]): string {
	let text = "";
	for (const line of lines) {
		text += text === "" ? line : ` · ${line}`;
		if (text.length > glimpse) return text.slice(0, glimpse);
	}
	return text;
}

export function Mended({ repairs }: { readonly repairs: readonly Repair[] }) {
	const { t } = useTranslation("import");
	const [all, setAll] = useState(false);
	if (repairs.length === 0) return null;
	const shown = all ? repairs : repairs.slice(0, repairsAtOnce);
	return (
		<section className={layout.panel} aria-labelledby="mended">
			<h2 id="mended" className={layout.sectionLabel}>
				{t("mended.title", { count: repairs.length })}
			</h2>
			<ul className={styles.repairs} lang="vi">
				{shown.map((repair) => (
					<li key={repair.span.start}>
						<del>{repair.before}</del> <ins>{repair.after}</ins>
					</li>
				))}
			</ul>
			{shown.length === repairs.length ? null : (
				<Button look="text" className={styles.all} onClick={() => setAll(true)}>
					{t("mended.all")}
				</Button>
			)}
		</section>
	);
}
