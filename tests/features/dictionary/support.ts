// A small dictionary behind the calls of the language worker, searched and looked up as the shipped one is.

import { parseDictionary, type SourceEntry } from "../../../dictionaries/build/parse.ts";
import { encodeLexicon } from "../../../renderer/engine/lexicon/format.ts";
import { type Lexicon, openLexicon } from "../../../renderer/engine/lexicon/lookup.ts";
import { createSearch, type Search } from "../../../renderer/engine/lexicon/search.ts";
import type { EntryKind } from "../../../renderer/engine/lexicon/types.ts";
import { foldWord } from "../../../renderer/engine/text/headwordKey.ts";
import type { LanguageClient } from "../../../renderer/worker/client.ts";
import { fakeLanguage } from "../fakes.ts";

const sources: Readonly<Record<EntryKind, string>> = {
	word: `hợp tác | han: 合作
  v cooperate | ex: Hai bên hợp tác từ lâu.
  n cooperation | label: formal
hợp tác xã | han: 合作社
  n cooperative
hợp đồng | han: 合同
  n contract | clf: bản
hợp âm | han: 盒音
  n chord
hợp
  v suit; fit
tác giả | han: 作者
  n author
đường
  n road; way | def: a way that is made for vehicles
  n sugar
đường sắt
  n railway
mèo
  n cat
tuyến đường
  n route; road
`,
	name: `Hợp Phì | han: 合肥
  place Hefei
Lê Thị Mận
  person Le Thi Man
`,
	syllable: `hợp | han: 合
  v join; combine
tác | han: 作
  v make; do
`,
	pattern: `càng … càng
  phr the more … the more | def: both grow together
  1 the more
  2 the more
`,
};

export interface SmallDictionary {
	readonly lexicon: Lexicon;
	readonly search: Search;
	/** Its calls `search` and `lookup`, over those that screens use. */
	readonly language: (change?: Partial<LanguageClient>) => LanguageClient;
}

/** @throws Error where a source has a problem. */
export function smallDictionary(): SmallDictionary {
	const parsed = (Object.keys(sources) as EntryKind[]).map((kind) => parseDictionary(sources[kind], kind, kind));
	const problems = parsed.flatMap((part) => part.problems);
	if (problems.length > 0) throw new Error(JSON.stringify(problems));
	const entries = parsed
		.flatMap((part): readonly SourceEntry[] => part.entries)
		.map(({ entry }) => ({ folded: foldWord(entry.headword), entry }));
	const encoder = new TextEncoder();
	const opened = openLexicon(encodeLexicon(entries, (text) => encoder.encode(text)));
	if (!opened.ok) throw new Error(opened.error.reason);
	const lexicon = opened.value;
	const search = createSearch(lexicon);
	return {
		lexicon,
		search,
		language: (change) =>
			fakeLanguage({
				search: async ({ query, limit }) => search(query, { limit }),
				lookup: async ({ key }) => lexicon.find(key),
				...change,
			}),
	};
}
