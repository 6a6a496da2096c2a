// Makes, changes, moves, merges and deletes lists, each with its notice and, where something may be missed, the way back.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ListsDone } from "../../storage/contract/lists.ts";
import type { StorageError, Stored } from "../../storage/contract/stored.ts";
import type { ListId } from "../../storage/records/ids.ts";
import type { ListColour, ListRecord, SmartRule } from "../../storage/records/lists.ts";
import { useNotices } from "../../ui/Notices.tsx";
import { storageErrorText } from "../errorTexts.ts";
import { useServices } from "../services.tsx";
import type { ListPlace } from "./listTree.ts";

/** What the dialog of a list gives back. */
export interface ListDraft {
	readonly name: string;
	readonly colour: ListColour | null;
	/** `null` for a list that words are put into. */
	readonly rule: SmartRule | null;
}

/** `null` or `false` where nothing was written, and the notice has said why. */
export interface ListChanges {
	/** @param parent the list in which it comes to stand */
	readonly create: (draft: ListDraft, parent?: ListId | null) => Promise<ListRecord | null>;
	readonly change: (list: ListRecord, draft: ListDraft) => Promise<boolean>;
	readonly move: (list: ListRecord, place: ListPlace) => Promise<boolean>;
	/** The words of `from` go to `into`. */
	readonly merge: (from: ListRecord, into: ListRecord) => Promise<boolean>;
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

		const undo = async (done: ListsDone) => {
			const undone = await lists.undo(done);
			if (undone.ok) notify({ text: t("done.undone") });
			else fail(undone.error);
		};
		const finish = async (change: Stored<ListsDone>, text: string) => {
			const reply = await change;
			if (!reply.ok) {
				fail(reply.error);
				return false;
			}
			notify({ text, action: { label: t("common:action.undo"), run: () => void undo(reply.value) } });
			return true;
		};

		return {
			create: async ({ name, colour, rule }, parent = null) => {
				const made =
					rule === null ? await lists.add(name, now(), parent) : await lists.addSmart(name, rule, now(), parent);
				const coloured = made.ok && colour !== null ? await lists.change(made.value.id, { colour }) : null;
				if (!made.ok || coloured?.ok === false) {
					if (!made.ok) fail(made.error);
					else if (coloured?.ok === false) fail(coloured.error);
					return null;
				}
				notify({ text: t("list.created", { name }) });
				return made.value;
			},
			change: (list, { name, colour, rule }) => {
				const change = { name, colour, ...(rule === null ? {} : { rule }) };
				const renamed = name !== list.name;
				return finish(
					lists.change(list.id, change),
					renamed ? t("list.renamed", { name }) : t("list.changed", { name }),
				);
			},
			move: (list, { parent, before }) =>
				finish(lists.move(list.id, parent, before), t("list.moved", { name: list.name })),
			merge: (from, into) =>
				finish(lists.merge(from.id, into.id), t("list.merged", { from: from.name, into: into.name })),
			remove: (list) => finish(lists.remove(list.id), t("list.deleted", { name: list.name })),
		};
	}, [library, now, notify, t, tError]);
}
