// Says what became of an article whose text was replaced, with the way to undo it.

import { useTranslation } from "react-i18next";
import { useNotices } from "../../../ui/Notices.tsx";
import { storageErrorText } from "../../errorTexts.ts";
import { useServices } from "../../services.tsx";
import { type Replacement, undoReplacement } from "./storeImport.ts";

export function useReplacement(): {
	readonly tell: (replacement: Replacement) => void;
	/** Whether it could be undone; a failure is said. */
	readonly undo: (replacement: Replacement) => Promise<boolean>;
} {
	const { t } = useTranslation(["import", "common"]);
	const { t: tError } = useTranslation("errors");
	const services = useServices();
	const notify = useNotices();

	const undo = async (replacement: Replacement): Promise<boolean> => {
		const undone = await undoReplacement(replacement, services);
		if (!undone.ok) {
			notify({ text: storageErrorText(undone.error, tError), tone: "problem" });
			return false;
		}
		notify({ text: t("replaced.undone", { title: replacement.change.title }) });
		return true;
	};
	const tell = (replacement: Replacement) => {
		const { title } = replacement.article;
		const { kept, lost } = replacement.change;
		const text =
			kept + lost === 0
				? t("replaced.plain", { title })
				: lost === 0
					? t("replaced.kept", { title, count: kept })
					: t("replaced.lost", { title, kept, count: kept + lost });
		notify({ text, action: { label: t("common:action.undo"), run: () => void undo(replacement) } });
	};
	return { tell, undo };
}
