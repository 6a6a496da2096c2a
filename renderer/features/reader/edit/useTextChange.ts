// Stores an edit of the text that is open, shows the new text at the same place, and tells what followed, with the way back.

import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { textMove } from "../../../engine/text/reanchor.ts";
import { unreachable } from "../../../engine/text/result.ts";
import type { TextChange } from "../../../storage/contract/articles.ts";
import { useOwnNotices } from "../../../ui/Notices.tsx";
import { editArticle } from "../../articleAnalysis.ts";
import { storageErrorText } from "../../errorTexts.ts";
import { useServices } from "../../services.tsx";
import type { OpenText } from "../openText.ts";
import type { Anchor } from "../textGeometry.ts";
import { type TextEdit, withEdit } from "./textEdits.ts";

export interface TextChanging {
	/** Share that is done of a change under way, 0 to 1; `null` while none is. */
	readonly working: number | null;
	/** Takes the last change back; `null` where there is none. */
	readonly undo: (() => void) | null;
	/**
	 * @param start where the new text is to begin on the screen, at an offset of the new text; without it where the reader is
	 * @returns whether it was stored: the new text then comes by itself
	 */
	readonly change: (edit: TextEdit, start?: Anchor) => Promise<boolean>;
}

interface TextChangeOptions {
	readonly text: OpenText;
	readonly reopen: (start: Anchor | null) => void;
	/** Where the text stands on the screen now; `null` where it is not shown. */
	readonly here: () => Anchor | null;
	readonly onFailure: (reason: unknown) => void;
}

export function useTextChange({ text, reopen, here, onFailure }: TextChangeOptions): TextChanging {
	const services = useServices();
	const notify = useOwnNotices();
	const { t } = useTranslation("reader");
	const { t: errors } = useTranslation("errors");
	const { t: common } = useTranslation("common");
	const [working, setWorking] = useState<number | null>(null);
	const [last, setLast] = useState<{ readonly change: TextChange; readonly after: string } | null>(null);
	const busy = useRef(false);
	const { id } = text.record;
	const { document } = text;

	const told = (edit: TextEdit, { kept, lost }: TextChange): string => {
		switch (edit.kind) {
			case "putBack":
				return t("edit.told.putBack", { count: edit.indices.length });
			case "setAside":
				return lost === 0 ? t("edit.told.aside") : t("edit.told.asideLost", { count: lost });
			case "undoRepair":
				return t("edit.told.repair", { before: document.repairs[edit.repair]?.before ?? "" });
			case "whole":
				if (lost > 0) return t("edit.told.savedLost", { kept, lost });
				return kept === 0 ? t("edit.told.saved") : t("edit.told.savedKept", { count: kept });
			default:
				return unreachable(edit);
		}
	};
	const undo = async ({ before, title }: TextChange, after: string) => {
		const place = here();
		setLast(null);
		const { document: old, translation, original } = before;
		const undone = await editArticle(services, id, { document: old, translation, original, title });
		if (!undone.ok) return notify({ text: storageErrorText(undone.error, errors), tone: "problem" });
		reopen(place === null ? null : { ...place, at: textMove(after, old.text).offset(place.at) });
		notify({ text: t("edit.told.undone") });
	};
	const run = async (edit: TextEdit, start: Anchor | undefined): Promise<boolean> => {
		const edited = withEdit(document, edit);
		if (!edited.ok) {
			notify({ text: t("edit.nothingLeft"), tone: "problem" });
			return false;
		}
		const next = edited.value;
		const place = here();
		const onProgress = (share: number) => setWorking(share);
		const changed = await editArticle(services, id, { document: next, translation: null }, { onProgress });
		if (!changed.ok) {
			notify({ text: storageErrorText(changed.error, errors), tone: "problem" });
			return false;
		}
		const moved = place === null ? null : { ...place, at: textMove(document.text, next.text).offset(place.at) };
		reopen(start ?? moved);
		const takeBack = () => void undo(changed.value, next.text).catch(onFailure);
		setLast({ change: changed.value, after: next.text });
		notify({ text: told(edit, changed.value), action: { label: common("action.undo"), run: takeBack } });
		return true;
	};
	return {
		working,
		undo: last === null ? null : () => void undo(last.change, last.after).catch(onFailure),
		change: async (edit, start) => {
			if (busy.current) return false;
			busy.current = true;
			setWorking(0);
			try {
				return await run(edit, start);
			} catch (error) {
				onFailure(error);
				return false;
			} finally {
				busy.current = false;
				setWorking(null);
			}
		},
	};
}
