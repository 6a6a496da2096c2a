// What can be done with words of the list: marked, saved to a list, written to a file; their glosses are read before, where they
// are not known yet.

import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { unreachable } from "../../../engine/text/result.ts";
import type { ListRecord } from "../../../storage/records/lists.ts";
import type { WordStatus } from "../../../storage/records/words.ts";
import { useNotices } from "../../../ui/Notices.tsx";
import type { TextWord } from "../../../worker/protocol.ts";
import { storageErrorText } from "../../errorTexts.ts";
import { saveFile } from "../../saveFile.ts";
import { useServices } from "../../services.tsx";
import type { OpenText } from "../openText.ts";
import { useBulkMarks } from "./useBulkMarks.ts";
import { type WordFileFormat, wordFile, wordFileName } from "./wordFile.ts";
import type { WordGlossStore } from "./wordGlosses.ts";
import { wordMetIn } from "./wordMet.ts";

export interface WordActs {
	/** Share of the glosses that have been read for what was asked; `null` while nothing is under way. */
	readonly share: number | null;
	readonly cancel: () => void;
	/** Without a list: marked only. `false` where nothing was done. */
	readonly mark: (words: readonly TextWord[], status: WordStatus, list?: ListRecord) => Promise<boolean>;
	/** Into a new list, or the one that has this name already. */
	readonly markInNewList: (words: readonly TextWord[], name: string) => Promise<boolean>;
	readonly write: (words: readonly TextWord[], format: WordFileFormat) => Promise<boolean>;
}

/** @param onFailure hears of a worker that broke */
export function useWordsToActOn(
	text: OpenText,
	glosses: WordGlossStore,
	onFailure: (reason: unknown) => void,
): WordActs {
	const { library, now } = useServices();
	const notify = useNotices();
	const { t } = useTranslation("reader");
	const { t: errors } = useTranslation("errors");
	const { mark: markAll } = useBulkMarks();
	const [share, setShare] = useState<number | null>(null);
	const running = useRef<AbortController | null>(null);

	const acts = useMemo(() => {
		/** `false` where it was cancelled. */
		const readGlosses = async (words: readonly TextWord[]): Promise<boolean> => {
			running.current?.abort(new DOMException("something else was asked for", "AbortError"));
			const controller = new AbortController();
			running.current = controller;
			try {
				await glosses.load(words, { signal: controller.signal, onProgress: setShare });
				return true;
			} catch (reason) {
				if (!controller.signal.aborted) onFailure(reason);
				return false;
			} finally {
				if (running.current === controller) {
					running.current = null;
					setShare(null);
				}
			}
		};
		const said = (status: WordStatus, count: number, list: string | null): string => {
			switch (status) {
				case "learning":
					return list === null ? t("bulk.learning", { count }) : t("bulk.saved", { count, list });
				case "known":
					return t("bulk.known", { count });
				case "ignored":
					return t("bulk.ignored", { count });
				default:
					return unreachable(status);
			}
		};
		const mark: WordActs["mark"] = async (words, status, list) => {
			// Of words that are not learned the dictionary's gloss will do: nothing is waited for.
			if (status === "learning" && !(await readGlosses(words))) return false;
			return markAll(
				words.map((word) => wordMetIn(text, word, glosses.get(word.key))),
				{ status, list: list?.id ?? null, only: ["new", "learning"] },
				(count) => said(status, count, list?.name ?? null),
			);
		};
		const markInNewList: WordActs["markInNewList"] = async (words, name) => {
			const all = await library.lists.all();
			const same = all.ok ? all.value.find((one) => one.name.toLowerCase() === name.toLowerCase()) : undefined;
			const list = same === undefined ? await library.lists.add(name, now()) : { ok: true as const, value: same };
			if (list.ok) return mark(words, "learning", list.value);
			notify({ text: storageErrorText(list.error, errors), tone: "problem" });
			return false;
		};
		const write: WordActs["write"] = async (words, format) => {
			if (!(await readGlosses(words))) return false;
			const { document, sentences, record } = text;
			const lines = words.map((word) => {
				const place = sentences.span(sentences.at(word.first.start));
				return {
					word: word.headword,
					gloss: glosses.get(word.key)?.text ?? word.gloss ?? "",
					count: word.count,
					sentence: document.text.slice(place.start, place.end),
				};
			});
			const head = [
				t("textWords.column.word"),
				t("textWords.column.gloss"),
				t("textWords.column.count"),
				t("textWords.column.sentence"),
			] as const;
			download(wordFile(lines, head, format), wordFileName(record.title, format), format);
			notify({ text: t("textWords.written", { count: lines.length }) });
			return true;
		};
		return { mark, markInNewList, write };
	}, [text, glosses, library, now, notify, t, errors, markAll, onFailure]);

	return { ...acts, share, cancel: () => running.current?.abort(new DOMException("cancelled", "AbortError")) };
}

function download(content: string, name: string, format: WordFileFormat): void {
	const mediaType = format === "csv" ? "text/csv" : "text/tab-separated-values";
	saveFile(new Blob([content], { type: `${mediaType};charset=utf-8` }), name);
}
