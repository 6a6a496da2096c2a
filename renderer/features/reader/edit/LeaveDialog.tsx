// Asks what is to become of unsaved edits.

import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogButtons } from "../../../ui/Dialog.tsx";
import type { Leaving } from "./useUnsaved.ts";

interface LeaveDialogProps {
	readonly leaving: Leaving | null;
	readonly onStay: () => void;
	readonly onDiscard: (leaving: Leaving) => void;
	readonly onSave: (leaving: Leaving) => void;
}

export function LeaveDialog({ leaving, onStay, onDiscard, onSave }: LeaveDialogProps) {
	const { t } = useTranslation(["reader", "common"]);
	return (
		<Dialog
			open={leaving !== null}
			title={t("edit.unsaved.title")}
			closeLabel={t("common:action.close")}
			onClose={onStay}
		>
			<p>{t("edit.unsaved.about")}</p>
			<DialogButtons>
				<Button look="danger" onClick={() => leaving !== null && onDiscard(leaving)}>
					{t("edit.unsaved.discard")}
				</Button>
				<Button look="outlined" data-autofocus="true" onClick={onStay}>
					{t("edit.unsaved.stay")}
				</Button>
				<Button look="main" onClick={() => leaving !== null && onSave(leaving)}>
					{t("common:action.save")}
				</Button>
			</DialogButtons>
		</Dialog>
	);
}
