// The margin of an import: what was set aside, by reason, each line with the way back. Nothing is dropped without being told.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { RemovalReason, Removed } from "../../../engine/document/types.ts";
import { Button } from "../../../ui/Button.tsx";
import layout from "../../../ui/layout.module.css";
import { AsideLines } from "./AsideLines.tsx";
import styles from "./SetAside.module.css";
import { type AsideLine, type SetAsideGroup, setAsideGroups } from "./setAside.ts";

/** Characters of a closed group: the two lines that it shows need no more. */
const glimpse = 240;

interface SetAsideProps {
	readonly removed: readonly Removed[];
	readonly reason: RemovalReason | null;
	readonly onReason: (reason: RemovalReason | null) => void;
	readonly onPutBack: (removed: readonly number[]) => void;
	readonly disabled: boolean;
}

export function SetAside({ removed, reason, onReason, onPutBack, disabled }: SetAsideProps) {
	const { t } = useTranslation("import");
	const groups = useMemo(() => setAsideGroups(removed), [removed]);
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
						onPutBack={onPutBack}
						disabled={disabled}
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
	readonly onPutBack: (removed: readonly number[]) => void;
	readonly disabled: boolean;
}

function Group({ group: { reason, lines }, open, onToggle, onPutBack, disabled }: GroupProps) {
	const { t } = useTranslation(["import", "common"]);
	const name = t("setAside.group", { reason: t(`common:setAsideReason.${reason}`), count: lines.length });
	return (
		<li aria-current={open ? "true" : undefined}>
			<div className={styles.head}>
				<h3>
					<button type="button" className={styles.toggle} aria-expanded={open} onClick={onToggle}>
						{name}
					</button>
				</h3>
				<Button
					look="text"
					className={styles.put}
					disabled={disabled}
					aria-label={t("putBack.group", { group: name })}
					onClick={() => onPutBack(lines.map(({ index }) => index))}
				>
					{t("putBack.do")}
				</Button>
			</div>
			{open ? (
				<div className={styles.open}>
					<AsideLines lines={lines} disabled={disabled} onPutBack={onPutBack} />
				</div>
			) : (
				<p lang="vi">{glimpseOf(lines)}</p>
			)}
		</li>
	);
}

function glimpseOf(lines: readonly AsideLine[]): string {
	let glimpsed = "";
	for (const { text } of lines) {
		glimpsed += glimpsed === "" ? text : ` · ${text}`;
		if (glimpsed.length > glimpse) return glimpsed.slice(0, glimpse);
	}
	return glimpsed;
}
