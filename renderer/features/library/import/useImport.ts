// The ways into an import that a screen offers: the file dialog of the host, and texts that are there already.

import { useTranslation } from "react-i18next";
import { useNotices } from "../../../ui/Notices.tsx";
import { hostErrorText } from "../../errorTexts.ts";
import { navigate } from "../../routes.ts";
import { useServices } from "../../services.tsx";
import { addPending, type ImportSource } from "./pendingImport.ts";
import { sourceOfReply } from "./sources.ts";

export function useImport(): {
	readonly choose: () => Promise<void>;
	readonly take: (sources: readonly ImportSource[]) => void;
} {
	const { t } = useTranslation("errors");
	const { host } = useServices();
	const notify = useNotices();
	const choose = async () => {
		const picked = await host.pickArticles();
		if (picked.ok) take(picked.value.map(sourceOfReply));
		else if (picked.error.kind !== "cancelled") notify({ text: hostErrorText(picked.error, t), tone: "problem" });
	};
	return { choose, take };
}

/** Begins an import and shows it; nothing happens where there is nothing to import. */
function take(sources: readonly ImportSource[]): void {
	if (sources.length === 0) return;
	addPending(sources);
	navigate({ screen: "import" });
}
