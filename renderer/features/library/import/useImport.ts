// The ways into an import that a screen offers: the file dialog of the host, and texts that are there already.

import { useTranslation } from "react-i18next";
import { useNotices } from "../../../ui/Notices.tsx";
import { hostErrorText } from "../../errorTexts.ts";
import { navigate } from "../../routes.ts";
import { useServices } from "../../services.tsx";
import { type DroppedFiles, folderLimit } from "./folders.ts";
import type { ImportSource } from "./importItem.ts";
import { addPending } from "./pendingImport.ts";
import { sourceOfFile, sourceOfReply } from "./sources.ts";

export function useImport(): {
	readonly choose: () => Promise<void>;
	readonly take: (sources: readonly ImportSource[]) => void;
	/** Says, too, what of a folder is not taken. */
	readonly takeDropped: (dropped: DroppedFiles) => void;
} {
	const { t } = useTranslation(["import", "errors"]);
	const { t: tError } = useTranslation("errors");
	const { host } = useServices();
	const notify = useNotices();
	const choose = async () => {
		const picked = await host.pickArticles();
		if (picked.ok) take(picked.value.map(sourceOfReply));
		else if (picked.error.kind !== "cancelled") notify({ text: hostErrorText(picked.error, tError), tone: "problem" });
	};
	const takeDropped = ({ files, passedOver, tooMany }: DroppedFiles) => {
		take(files.map(({ file, path }) => sourceOfFile(file, path)));
		if (tooMany) notify({ text: t("dropped.tooMany", { limit: folderLimit }), tone: "problem" });
		else if (files.length === 0) notify({ text: t("dropped.nothing"), tone: "problem" });
		else if (passedOver > 0) notify({ text: t("dropped.passedOver", { count: passedOver }) });
	};
	return { choose, take, takeDropped };
}

/** Begins an import and shows it; nothing happens where there is nothing to import. */
function take(sources: readonly ImportSource[]): void {
	if (sources.length === 0) return;
	addPending(sources);
	navigate({ screen: "import" });
}
