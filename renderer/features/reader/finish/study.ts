// What a person does with the words of a text before and after reading it, by key and menu.

import type { ReaderCommand } from "../keyMap.ts";

export const studyCommands = ["textWords", "knownUntil"] as const satisfies readonly ReaderCommand[];
export type StudyCommand = (typeof studyCommands)[number];
