// Select-all and copy over the whole text, although only some rows of it are in the page.

import "./selection.css";
import { type RefObject, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { span, textOf } from "../../../engine/text/span.ts";
import { useNotices } from "../../../ui/Notices.tsx";
import { useServices } from "../../services.tsx";
import type { TextPage } from "../find/textPage.ts";
import type { OpenText } from "../openText.ts";
import type { TextHandle } from "../TextView.tsx";
import { useLatest } from "../useLatest.ts";
import { writeClipboard } from "./clipboard.ts";
import { type Copied, copiedText } from "./copied.ts";
import { glossedSentence, glossedText } from "./glossedCopy.ts";
import { sentenceReader } from "./readSentences.ts";
import { noEnds, type Selected, type SelectionEnds, selectedSpan, selectionEnds } from "./selectedSpan.ts";

export interface Copying {
	readonly selectAll: () => void;
	/** What is selected of the text, as it is written; empty for nothing, and for all. */
	readonly selectedText: () => string;
	/** Takes back what `selectAll` did; `false` where there is nothing to take back. */
	readonly unselectAll: () => boolean;
	/** What is selected, else the whole text, with its glosses. */
	readonly copyGlossed: () => void;
	readonly copySentence: (sentence: number) => void;
}

/** Milliseconds after which a person is told that copying goes on. */
const longest = 700;

/** @param onFailure hears of a worker that broke while it read what was to be copied */
export function useCopying(
	text: OpenText,
	handle: RefObject<TextHandle | null>,
	onFailure: (reason: unknown) => void,
): Copying {
	const { t } = useTranslation("reader");
	const notify = useNotices();
	const { language } = useServices();
	const leaving = useRef(new AbortController());
	const ends = useRef<SelectionEnds>(noEnds);
	/** Holds the page's own selection to the whole text; `null` while that is not selected. */
	const whole = useRef<MutationObserver | null>(null);
	const page = (): TextPage | null => handle.current?.page() ?? null;
	const everything = () => span(0, text.document.text.length);

	const release = () => {
		whole.current?.disconnect();
		whole.current = null;
	};
	const selected = (): Selected | null => {
		if (whole.current !== null) return { span: everything(), english: false };
		const [shown, selection] = [page(), window.getSelection()];
		return shown === null || selection === null ? null : selectedSpan(shown, selection, ends.current);
	};
	const write = async (copied: Promise<Copied>, done: string) => {
		// A whole book takes seconds.
		const patience = setTimeout(() => notify({ text: t("copy.preparing") }), longest);
		try {
			const written = await writeClipboard(copied);
			notify(written ? { text: done } : { text: t("copy.failed"), tone: "problem" });
		} catch (error) {
			if (!leaving.current.signal.aborted) onFailure(error);
		} finally {
			clearTimeout(patience);
		}
	};
	const copyWhole = () => write(Promise.resolve(copiedText(text.document, everything())), t("copy.whole"));
	const read = () => sentenceReader(language, text, leaving.current.signal);

	const onCopy = useLatest((event: ClipboardEvent) => {
		if (event.target instanceof Element && event.target.closest("input, textarea, [contenteditable]") !== null) return;
		const chosen = selected();
		if (chosen === null || event.clipboardData === null) return;
		const copied = copiedText(text.document, chosen.span, chosen.english ? text.translation : []);
		event.clipboardData.setData("text/plain", copied.plain);
		event.clipboardData.setData("text/html", copied.html);
		event.preventDefault();
		if (whole.current !== null) notify({ text: t("copy.whole") });
	});
	const onSelection = useLatest(() => {
		const [shown, selection] = [page(), window.getSelection()];
		if (shown === null || selection === null) return;
		ends.current = selectionEnds(shown, selection, ends.current);
		if (selection.isCollapsed) release();
	});
	useEffect(() => {
		const left = new AbortController();
		leaving.current = left;
		document.addEventListener("copy", onCopy);
		document.addEventListener("selectionchange", onSelection);
		return () => {
			document.removeEventListener("copy", onCopy);
			document.removeEventListener("selectionchange", onSelection);
			whole.current?.disconnect();
			left.abort();
		};
	}, [onCopy, onSelection]);

	return {
		selectAll: () => {
			const body = page()?.body ?? null;
			if (body === null) return;
			release();
			const select = () => window.getSelection()?.selectAllChildren(body);
			select();
			// Rows that come in with scrolling are selected too.
			whole.current = new MutationObserver(select);
			whole.current.observe(body, { childList: true });
			notify({
				text: t("copy.selected"),
				action: { label: t("copy.copy"), run: () => void copyWhole(), onward: true },
			});
		},
		selectedText: () => {
			const chosen = whole.current === null ? selected() : null;
			return chosen === null ? "" : textOf(text.document.text, chosen.span);
		},
		unselectAll: () => {
			if (whole.current === null) return false;
			release();
			window.getSelection()?.removeAllRanges();
			return true;
		},
		copyGlossed: () => {
			const chosen = whole.current === null ? selected() : null;
			const done = chosen === null ? t("copy.wholeGlossed") : t("copy.glossed");
			void write(glossedText(text, chosen?.span ?? everything(), read()), done);
		},
		copySentence: (sentence) => {
			void write(glossedSentence(text, sentence, read()), t("copy.sentence"));
		},
	};
}
