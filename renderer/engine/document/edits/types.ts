// What an edit of a document comes to. Pure.

import type { Result } from "../../text/result.ts";
import type { CleanDocument } from "../types.ts";

/** Why an edit cannot be: no letter and no digit would be left in the text. */
export interface EditError {
	readonly kind: "nothingLeft";
}

export type Edited = Result<CleanDocument, EditError>;
