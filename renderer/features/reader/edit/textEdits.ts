// The edits that are made from the reading view, each as one change of the document. Fetched when the first one is made. Pure.

import { undoRepair } from "../../../engine/document/edits/fields.ts";
import { putBackAll, setAside } from "../../../engine/document/edits/putBack.ts";
import type { Edited } from "../../../engine/document/edits/types.ts";
import type { CleanDocument } from "../../../engine/document/types.ts";
import { unreachable } from "../../../engine/text/result.ts";

export type TextEdit =
	/** Removed lines, by their indices. */
	| { readonly kind: "putBack"; readonly indices: readonly number[] }
	| { readonly kind: "setAside"; readonly block: number }
	| { readonly kind: "undoRepair"; readonly repair: number }
	/** A document that was edited elsewhere. */
	| { readonly kind: "whole"; readonly document: CleanDocument };

export function withEdit(document: CleanDocument, edit: TextEdit): Edited {
	switch (edit.kind) {
		case "putBack":
			return { ok: true, value: putBackAll(document, edit.indices) };
		case "setAside":
			return setAside(document, edit.block);
		case "undoRepair":
			return undoRepair(document, edit.repair);
		case "whole":
			return { ok: true, value: edit.document };
		default:
			return unreachable(edit);
	}
}
