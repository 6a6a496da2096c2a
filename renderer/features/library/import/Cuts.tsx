// A dashed line where something was set aside; its label opens the lines in place, each with the way back.

import { useTranslation } from "react-i18next";
import type { RemovalReason } from "../../../engine/document/types.ts";
import { AsideLines } from "./AsideLines.tsx";
import styles from "./Cuts.module.css";
import type { SetAsideGroup } from "./setAside.ts";

interface CutsProps {
	/** What was set aside at this place, by reason. */
	readonly cuts: readonly SetAsideGroup[] | undefined;
	/** The kind of cut that is being looked at in the margin. */
	readonly reason: RemovalReason | null;
	readonly disabled: boolean;
	readonly isOpen: (reason: RemovalReason) => boolean;
	readonly onToggle: (reason: RemovalReason) => void;
	readonly onPutBack: (removed: readonly number[], reason: RemovalReason) => void;
}

export function Cuts({ cuts, ...rest }: CutsProps) {
	return cuts?.map((cut) => <Cut key={cut.reason} cut={cut} {...rest} />);
}

type CutProps = Omit<CutsProps, "cuts"> & { readonly cut: SetAsideGroup };

function Cut({ cut: { reason, lines }, reason: current, disabled, isOpen, onToggle, onPutBack }: CutProps) {
	const { t, i18n } = useTranslation(["import", "common"]);
	const open = isOpen(reason);
	return (
		<div className={styles.cut} lang={i18n.language} aria-current={reason === current ? "true" : undefined}>
			<button type="button" aria-expanded={open} onClick={() => onToggle(reason)}>
				{t("cut", { count: lines.length, reason: t(`common:setAsideReason.${reason}`) })}
			</button>
			{open ? (
				<div className={styles.lines}>
					<AsideLines lines={lines} disabled={disabled} onPutBack={(removed) => onPutBack(removed, reason)} />
				</div>
			) : null}
		</div>
	);
}
