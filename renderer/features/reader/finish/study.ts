// What a person does with the words of a text before and after reading it, by key and menu.

import type { CommandOf } from "../commands.ts";

export type StudyCommand = CommandOf<"study">;
