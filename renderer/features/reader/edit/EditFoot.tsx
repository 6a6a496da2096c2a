// What can be done with the block in hand: its kind, parted in two, joined with the one before it, set aside.

import { useTranslation } from "react-i18next";
import type { BlockKind } from "../../../engine/document/types.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon, type IconName } from "../../../ui/Icon.tsx";
import layout from "../../../ui/layout.module.css";
import { Select } from "../../../ui/Select.tsx";
import styles from "./edit.module.css";

const kinds = [
	"title",
	"lead",
	"paragraph",
	"subheading",
	"caption",
	"list",
	"quote",
	"verse",
] as const satisfies readonly BlockKind[];

interface EditFootProps {
	/** Of the block in hand; `null` for none. */
	readonly kind: BlockKind | null;
	/** Whether there is a block before it. */
	readonly joins: boolean;
	readonly disabled: boolean;
	readonly onKind: (kind: BlockKind) => void;
	readonly onSplit: () => void;
	readonly onJoin: () => void;
	readonly onAside: () => void;
}

export function EditFoot({ kind, joins, disabled, onKind, onSplit, onJoin, onAside }: EditFootProps) {
	const { t } = useTranslation("reader");
	const none = kind === null || disabled;
	const options = kinds.map((value) => ({ value, label: t(`edit.kind.${value}`) }));
	const tool = (icon: IconName, label: string, act: () => void, off: boolean) => (
		// The caret stays in the field.
		<Button
			onPointerDown={(event) => event.preventDefault()}
			onClick={act}
			disabled={off}
			aria-label={label}
			title={label}
		>
			<Icon name={icon} />
			<span className={styles.narrow}>{label}</span>
		</Button>
	);
	return (
		<footer className={`${layout.frame} ${styles.foot}`}>
			<div className={styles.tools} role="toolbar" aria-label={t("edit.tools")}>
				<fieldset className={styles.kind} disabled={none}>
					<Select label={t("edit.kind.label")} value={kind ?? "paragraph"} options={options} onChange={onKind} />
				</fieldset>
				{tool("sort", t("edit.split"), onSplit, none)}
				{tool("glosses", t("edit.join"), onJoin, none || !joins)}
				{tool("archive", t("edit.setAside"), onAside, none)}
			</div>
		</footer>
	);
}
