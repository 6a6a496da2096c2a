// The kinds of entries that can be exported, in the words of the command line.

import type { EntryKind } from "../../renderer/engine/lexicon/types.ts";

export const entryKinds: readonly EntryKind[] = ["word", "name", "syllable", "pattern"];
