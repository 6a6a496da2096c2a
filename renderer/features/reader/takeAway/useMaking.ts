// Makes the file that was chosen and hands it over or prints it; tells how far it has come, and stops when asked to.

import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../../engine/text/headwordKey.ts";
import { useNotices } from "../../../ui/Notices.tsx";
import type { CallOptions, TakeAway, TakenFile } from "../../../worker/protocol.ts";
import { saveFile } from "../../saveFile.ts";
import { useServices } from "../../services.tsx";
import type { OpenText } from "../openText.ts";
import { aboutText, type Choice, formOf, glossPlan, goesWithout } from "./choice.ts";
import { fileNameOf } from "./fileName.ts";
import { makeFile } from "./makeFile.ts";
import { printText } from "./printText.ts";

/** Of printing, the making of the page takes this share of the time. */
const madeForPrint = 0.7;

/** Makes files of a text as they are chosen; `rows` as in `TakeAway`. */
export function useFileMaker(
	text: OpenText,
): (choice: Choice, rows: number | null, options: CallOptions) => Promise<TakenFile> {
	const { language, library, now } = useServices();
	const { t, i18n } = useTranslation("reader");
	return async (choice, rows, options) => {
		const settings = library.settings.get();
		const saved = await library.phrases.all();
		const phrases = saved.ok ? saved.value : [];
		const without = goesWithout(choice.glosses, settings);
		const credit = choice.glosses === "none" ? t("takeAway.credit.plain") : t("takeAway.credit.glossed");
		const wants = (keys: readonly HeadwordKey[]): TakeAway => ({
			...aboutText(text, choice),
			form: formOf(choice, text.record.id, now()),
			glosses: glossPlan(choice.glosses, settings, keys),
			phrases,
			font: settings.font,
			texts: { language: i18n.language === "vi" ? "vi" : "en", contents: t("contents.title"), credit },
			rows,
		});
		const isLeftOut = without === null ? null : (key: HeadwordKey) => without(library.states.get(key));
		const known = [...text.profile.keys, ...phrases.map(({ key }) => key)];
		return makeFile(language, text, wants, known, isLeftOut, options);
	};
}

/** How far the making is; `handedOver`: the browser lays out what is printed, and cannot be stopped any more. */
export type MakingState = { readonly kind: "making"; readonly share: number } | { readonly kind: "handedOver" };

export interface Making {
	/** `null` while nothing is made. */
	readonly state: MakingState | null;
	/** Resolves when it is done; `false` where it was cancelled or failed. */
	readonly make: (choice: Choice) => Promise<boolean>;
	readonly cancel: () => void;
}

/** @param onFailure hears of a worker that broke */
export function useMaking(text: OpenText, onFailure: (reason: unknown) => void): Making {
	const { t } = useTranslation("reader");
	const notify = useNotices();
	const fileOf = useFileMaker(text);
	const [state, setState] = useState<MakingState | null>(null);
	const setShare = (share: number) => setState({ kind: "making", share });
	const running = useRef<AbortController | null>(null);
	useEffect(() => () => running.current?.abort(), []);

	const make = async (choice: Choice): Promise<boolean> => {
		running.current?.abort();
		const own = new AbortController();
		running.current = own;
		const { signal } = own;
		const printing = choice.kind === "print";
		const part = printing ? madeForPrint : 1;
		setShare(0);
		try {
			const file = await fileOf(choice, null, { signal, onProgress: (done) => setShare(done * part) });
			signal.throwIfAborted();
			if (printing) {
				await printText(file, {
					signal,
					onProgress: (done) => setShare(part + done * (1 - part)),
					onHandedOver: () => setState({ kind: "handedOver" }),
				});
				return true;
			}
			const name = fileNameOf(text.record.title, file.extension);
			saveFile(new Blob([...file.parts] as BlobPart[], { type: file.mediaType }), name);
			notify({ text: t("takeAway.saved", { name }) });
			return true;
		} catch (error) {
			if (!signal.aborted) onFailure(error);
			return false;
		} finally {
			if (running.current === own) {
				running.current = null;
				setState(null);
			}
		}
	};
	return { state, make, cancel: () => running.current?.abort() };
}
