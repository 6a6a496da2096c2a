// The words on the screen in one language, from the files of the interface: the tests look for what a person reads.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../../../app/launch/projectFolder.ts";
import type { english } from "../../../renderer/i18n/english.ts";
import type { Language } from "../../../renderer/i18n/languages.ts";

export type { Language };

type English = typeof english;

export function interfaceTexts<Name extends keyof English>(language: Language, name: Name): English[Name] {
	const file = join(projectFolder, "renderer/i18n/locales", language, `${name}.json`);
	return JSON.parse(readFileSync(file, "utf8")) as English[Name];
}
