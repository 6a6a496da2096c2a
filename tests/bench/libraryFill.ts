// A library of any size, written straight into the page's database: words with a sentence each, reviews, articles. Runs in the
// page; the same numbers give the same library.

export interface LibrarySize {
	readonly words: number;
	readonly events: number;
	readonly articles: number;
}

export interface FillMaterial {
	readonly sentences: readonly string[];
	/** Milliseconds since 1970: everything lies in the year before. */
	readonly now: number;
}

/** Serialised by Playwright: may use nothing from outside itself. The tables must be there; what they hold goes. */
export async function fillLibrary({ size, material }: { readonly size: LibrarySize; readonly material: FillMaterial }) {
	const { sentences, now } = material;
	const year = 365 * 86_400_000;
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const opening = indexedDB.open("library");
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(opening.error);
	});
	let seed = 7;
	const random = () => {
		seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
		return seed / 0x80000000;
	};
	const below = (limit: number) => Math.floor(random() * limit);
	const sentence = () => sentences[below(sentences.length)] ?? "";
	const card = () => ({
		due: now - year + below(2 * year),
		stability: 0.1 + Math.round(random() * 1e10) / 1e8,
		difficulty: 1 + Math.round(random() * 9e8) / 1e8,
		scheduledDays: below(90),
		learningSteps: 0,
		reps: below(12),
		lapses: below(4),
		state: 2,
		lastReview: now - below(year),
	});
	const headword = (index: number) => `${sentence().split(" ").slice(0, 2).join(" ")} ${index}`;
	const keys = Array.from({ length: size.words }, (_, index) => headword(index));
	const word = (index: number) => {
		const own = keys[index] ?? "";
		const learned = card();
		const status = index % 3 === 0 ? "known" : "learning";
		return {
			key: `word:${own.toLowerCase()}`,
			headword: own,
			plain: own.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(),
			status,
			gloss: "to strengthen, to boost",
			sense: 0,
			note: "",
			lists: [],
			tags: index % 50 === 0 ? ["khó"] : [],
			contexts: [
				{
					articleId: `article-${index % Math.max(1, size.articles)}`,
					articleTitle: sentence(),
					span: { start: index, end: index + own.length },
					quote: own,
					sentence: sentence(),
					offset: 0,
					english: null,
				},
			],
			addedAt: now - year + index,
			changedAt: now - below(year),
			card: learned,
			band: index % 7 === 0 ? null : 1 + (index % 6),
			suspended: 0,
			buriedUntil: null,
			leech: index % 500 === 0 ? 1 : 0,
			...(status === "learning" ? { dueAt: learned.due } : {}),
		};
	};
	const event = (index: number) => ({
		kind: "graded",
		id: `${String(below(1e9)).padStart(9, "0")}-${index}`,
		key: `word:${(keys[index % keys.length] ?? "").toLowerCase()}`,
		at: now - year + index * 100_000,
		grade: 1 + (index % 4),
		before: card(),
		after: card(),
		took: below(9000),
		mode: "recognition",
		plan: "default",
		seed: `word:${(keys[index % keys.length] ?? "").toLowerCase()}`,
		elapsed: null,
	});
	const article = (index: number) => ({
		id: `article-${index}`,
		title: sentence(),
		renamed: 0,
		byline: null,
		source: null,
		date: null,
		addedAt: now - index,
		openedAt: null,
		words: 900,
		tags: [],
		archived: 0,
		deletedAt: null,
		progress: null,
		contentHash: `hash-${index}`,
		sample: null,
		translated: false,
		recording: null,
	});
	const text = (index: number) => {
		const body = Array.from({ length: 80 }, sentence).join(" ");
		const span = { start: 0, end: body.length };
		const nothing = { title: null, byline: null, date: null, source: null, hints: null };
		const lists = { removed: [], repairs: [], parts: [], timings: [] };
		const document = { ...nothing, ...lists, text: body, blocks: [{ kind: "paragraph", span }] };
		return { id: `article-${index}`, document, translation: [], original: body };
	};
	const put = async (table: string, count: number, rowAt: (index: number) => unknown) => {
		for (let from = 0; from < count || from === 0; from += 5000) {
			const transaction = database.transaction(table, "readwrite", { durability: "relaxed" });
			const store = transaction.objectStore(table);
			if (from === 0) store.clear();
			for (let index = from; index < Math.min(count, from + 5000); index += 1) store.put(rowAt(index));
			await new Promise<void>((resolve, reject) => {
				transaction.oncomplete = () => resolve();
				transaction.onabort = () => reject(transaction.error);
			});
		}
	};
	await put("articles", size.articles, article);
	await put("texts", size.articles, text);
	await put("vocabulary", size.words, word);
	await put("events", size.events, event);
	// Made again out of the words and events when they are next read.
	for (const packed of ["states", "summaries", "queue", "reviewDays"]) await put(packed, 0, () => null);
	database.close();
}
