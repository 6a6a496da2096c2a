// Makes, renames and deletes lists, each with its notice.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { StorageError } from "../../storage/contract.ts";
import type { ListRecord } from "../../storage/records.ts";
import { useNotices } from "../../ui/Notices.tsx";
import { storageErrorText } from "../errorTexts.ts";
import { useServices } from "../services.tsx";

/** `null` or `false` where nothing was written, and the notice has said why. */
export interface ListChanges {
	readonly create: (name: string) => Promise<ListRecord | null>;
	readonly rename: (list: ListRecord, name: string) => Promise<boolean>;
	readonly remove: (list: ListRecord) => Promise<boolean>;
}

export function useListChanges(): ListChanges {
	const { library, now } = useServices();
	const notify = useNotices();
	const { t } = useTranslation(["vocabulary", "common"]);
	const { t: tError } = useTranslation("errors");

	return useMemo(() => {
		const { lists } = library;
		const fail = (error: StorageError) => notify({ text: storageErrorText(error, tError), tone: "problem" });
		return {
			create: async (name) => {
				const reply = await lists.add(name, now());
				if (!reply.ok) {
					fail(reply.error);
					return null;
				}
				notify({ text: t("list.created", { name }) });
				return reply.value;
			},
			rename: async (list, name) => {
				const reply = await lists.rename(list.id, name);
				if (reply.ok) notify({ text: t("list.renamed", { name }) });
				else fail(reply.error);
				return reply.ok;
			},
			remove: async (list) => {
				const reply = await lists.remove(list.id);
				if (!reply.ok) {
					fail(reply.error);
					return false;
				}
				const restore = async () => {
					const restored = await lists.restore(reply.value);
					if (restored.ok) notify({ text: t("done.undone") });
					else fail(restored.error);
				};
				notify({
					text: t("list.deleted", { name: list.name }),
					action: { label: t("common:action.undo"), run: () => void restore() },
				});
				return true;
			},
		};
	}, [library, now, notify, t, tError]);
}
