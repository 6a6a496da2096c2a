// What can be done with an article from the library: each change says what failed, and what it takes to undo it.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Stored } from "../../storage/contract/stored.ts";
import type { ArticleRecord } from "../../storage/records/articles.ts";
import { useNotices } from "../../ui/Notices.tsx";
import { storageErrorText } from "../errorTexts.ts";
import { useServices } from "../services.tsx";

export interface ArticleActions {
	readonly rename: (article: ArticleRecord, title: string) => Promise<void>;
	readonly setTags: (article: ArticleRecord, tags: readonly string[]) => Promise<void>;
	readonly setArchived: (article: ArticleRecord, archived: boolean) => Promise<void>;
	readonly remove: (article: ArticleRecord) => Promise<void>;
}

/** The same object as long as the language is the same. */
export function useArticleActions(): ArticleActions {
	const { t } = useTranslation(["library", "common"]);
	const { t: tError } = useTranslation("errors");
	const { library, now } = useServices();
	const { articles } = library;
	const notify = useNotices();

	return useMemo(() => {
		const done = async (change: Stored<unknown>): Promise<boolean> => {
			const reply = await change;
			if (!reply.ok) notify({ text: storageErrorText(reply.error, tError), tone: "problem" });
			return reply.ok;
		};
		const undoable = (text: string, undo: () => Stored<unknown>) =>
			notify({ text, action: { label: t("common:action.undo"), run: () => void done(undo()) } });

		return {
			rename: async ({ id }, title) => {
				await done(articles.rename(id, title));
			},
			setTags: async ({ id }, tags) => {
				await done(articles.setTags(id, tags));
			},
			setArchived: async ({ id, title }, archived) => {
				if (!(await done(articles.setArchived([id], archived)))) return;
				const text = archived ? t("notice.archived", { title }) : t("notice.unarchived", { title });
				undoable(text, () => articles.setArchived([id], !archived));
			},
			remove: async ({ id, title }) => {
				if (!(await done(articles.remove([id], now())))) return;
				undoable(t("notice.deleted", { title }), () => articles.restore([id]));
			},
		};
	}, [articles, notify, now, t, tError]);
}
