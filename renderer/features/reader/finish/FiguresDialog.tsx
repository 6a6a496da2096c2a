// The figures of the foot line as a dialog: in a narrow window the foot has no room for them.

import { useTranslation } from "react-i18next";
import { Dialog } from "../../../ui/Dialog.tsx";
import type { KnownFigures } from "../../knownShare.ts";
import type { OpenText } from "../openText.ts";
import { WordFigures } from "./FootMenu.tsx";
import styles from "./finish.module.css";
import type { StudyCommand } from "./study.ts";

interface FiguresDialogProps {
	readonly text: Pick<OpenText, "record">;
	readonly known: KnownFigures;
	readonly onStudy: (command: StudyCommand) => void;
	readonly onClose: () => void;
}

export function FiguresDialog({ onClose, ...figures }: FiguresDialogProps) {
	const { t } = useTranslation(["reader", "common"]);
	return (
		<Dialog open title={t("read.title")} closeLabel={t("common:action.close")} onClose={onClose}>
			<div className={styles.menu}>
				<WordFigures {...figures} />
			</div>
		</Dialog>
	);
}
