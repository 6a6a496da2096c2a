// What to say of a text that could not be imported, or not be kept.

import type { TFunction } from "i18next";
import { unreachable } from "../../../engine/text/result.ts";
import { type ErrorTranslation, hostErrorText, importErrorText, storageErrorText } from "../../errorTexts.ts";
import type { ImportFailure, ImportSource } from "./importItem.ts";

/** How a text is called while it is imported: by its file, else by its given title, else `Pasted text`. */
export function sourceName({ name, title }: ImportSource, t: TFunction<"import">): string {
	if (name !== "") return name;
	return title ?? t("pasted");
}

/** `name` as `sourceName` gives it: pasted texts have none of their own. */
export function failureText(failure: ImportFailure, name: string, t: ErrorTranslation): string {
	switch (failure.kind) {
		case "host":
			return hostErrorText("name" in failure.error ? { ...failure.error, name } : failure.error, t);
		case "text":
			return importErrorText({ ...failure.error, name }, t);
		case "storage":
			return storageErrorText(failure.error, t);
		case "engine":
			return t("article.engine", { name, message: failure.message });
		default:
			return unreachable(failure);
	}
}
