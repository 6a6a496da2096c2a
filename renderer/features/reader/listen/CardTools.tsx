// What can be done at the place of an open card beside its word: hear it, its sentence, its paragraph; edit the paragraph.

import { useTranslation } from "react-i18next";
import { ActionMenu, type MenuAction } from "../../../ui/ActionMenu.tsx";
import { IconButton } from "../../../ui/Button.tsx";
import type { ListenCommand } from "./useListening.tsx";

interface CardToolsProps {
	readonly onListen: (command: ListenCommand) => void;
	/** Whether the place can be found in a recording. */
	readonly timed: boolean;
	readonly onEdit: () => void;
	readonly onSetAside: () => void;
}

export function CardTools({ onListen, timed, onEdit, onSetAside }: CardToolsProps) {
	const { t } = useTranslation("reader");
	const actions: MenuAction[] = [
		{ icon: "listen", label: t("listen.sentence"), run: () => onListen("listenSentence") },
		{ icon: "listen", label: t("listen.paragraph"), run: () => onListen("listenParagraph") },
		{ icon: "listen", label: t("listen.on"), run: () => onListen("listenOn") },
	];
	if (timed) actions.push({ icon: "play", label: t("recording.here"), run: () => onListen("playHere") });
	actions.push({ icon: "edit", label: t("edit.here"), run: onEdit });
	actions.push({ icon: "archive", label: t("edit.asideHere"), run: onSetAside });
	return (
		<>
			<IconButton icon="listen" label={t("listen.button")} onClick={() => onListen("listenWord")} />
			<ActionMenu label={t("listen.place")} actions={actions} />
		</>
	);
}
