// The changes that a person makes in a text before it is kept, each with its notice and the way to undo it; Ctrl+Z, too.

import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { changeField, changeTitle, undoRepair } from "../../../engine/document/edits/fields.ts";
import { putBackAll, setAside } from "../../../engine/document/edits/putBack.ts";
import { useNotices } from "../../../ui/Notices.tsx";
import { useServices } from "../../services.tsx";
import { editPrepared, undoEdit } from "./editPrepared.ts";

export type AboutField = "byline" | "date" | "source";

/** Indices are those of the document that is shown. */
export interface PreparedEdits {
	readonly putBack: (removed: readonly number[]) => void;
	readonly setAside: (block: number) => void;
	readonly undoRepair: (repair: number) => void;
	/** Blank for none. */
	readonly changeTitle: (title: string) => void;
	/** Blank where nobody knows. */
	readonly changeAbout: (about: Readonly<Record<AboutField, string>>) => void;
}

/** @param id of the item whose text is looked at */
export function usePreparedEdits(id: number): PreparedEdits {
	const { t } = useTranslation(["import", "common"]);
	const services = useServices();
	const notify = useNotices();

	useEffect(() => {
		const undo = (event: KeyboardEvent) => {
			if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
				return;
			if (event.target instanceof Element && event.target.closest("input, textarea, select") !== null) return;
			if (undoEdit(id, services)) event.preventDefault();
		};
		window.addEventListener("keydown", undo);
		return () => window.removeEventListener("keydown", undo);
	}, [id, services]);

	return useMemo(() => {
		const edit = (change: Parameters<typeof editPrepared>[1], done: string | null) => {
			const outcome = editPrepared(id, change, services);
			if (outcome === "nothingLeft") notify({ text: t("changed.nothingLeft"), tone: "problem" });
			if (outcome !== "done" || done === null) return;
			notify({ text: done, action: { label: t("common:action.undo"), run: () => void undoEdit(id, services) } });
		};
		return {
			putBack: (removed) =>
				edit((document) => putBackAll(document, removed), t("changed.putBack", { count: removed.length })),
			setAside: (block) => edit((document) => setAside(document, block), t("changed.setAside")),
			undoRepair: (repair) => edit((document) => undoRepair(document, repair), t("changed.repair")),
			changeTitle: (title) => edit((document) => changeTitle(document, title), null),
			changeAbout: (about) =>
				edit((document) => {
					const fields = Object.entries(about) as readonly (readonly [AboutField, string])[];
					const changed = fields.filter(([field, text]) => (document[field] ?? "") !== text.trim());
					return changed.reduce((so, [field, text]) => changeField(so, field, text), document);
				}, null),
		};
	}, [id, services, notify, t]);
}
