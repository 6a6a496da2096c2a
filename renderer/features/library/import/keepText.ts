// A text that another screen holds goes the way of every import.

import { navigate } from "../../routes.ts";
import { addPending } from "./pendingImport.ts";
import { sourceOfText } from "./sources.ts";

/** Begins the import of a text and shows it; nothing happens for a blank one. */
export function keepText(text: string): void {
	if (text.trim() === "") return;
	addPending([sourceOfText(text, "", "")]);
	navigate({ screen: "import" });
}
