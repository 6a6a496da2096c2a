// Finds the words of a list or a text in the language worker; the newest question only.

import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { WorkerFailure } from "../../worker/client.ts";
import type { ListedWords, ListForm } from "../../worker/protocol.ts";
import { importErrorText } from "../errorTexts.ts";
import { useServices } from "../services.tsx";

export type Listed =
	| { readonly kind: "idle" }
	| { readonly kind: "finding"; readonly share: number }
	| { readonly kind: "found"; readonly found: ListedWords }
	| { readonly kind: "failed"; readonly text: string };

export interface ListedFinder {
	readonly state: Listed;
	readonly find: (from: string | File, form: ListForm | null) => void;
	/** What was found is no longer what stands there. */
	readonly clear: () => void;
}

export function useListedWords(): ListedFinder {
	const { language } = useServices();
	const { t } = useTranslation("seeding");
	const { t: errors } = useTranslation("errors");
	const [state, setState] = useState<Listed>({ kind: "idle" });
	const running = useRef<AbortController | null>(null);
	const stop = () => running.current?.abort(new DOMException("another list was given", "AbortError"));
	useEffect(() => () => running.current?.abort(new DOMException("the list was left", "AbortError")), []);

	const run = async (from: string | File, form: ListForm | null, signal: AbortSignal) => {
		try {
			const source = typeof from === "string" ? from : await sourceOf(from);
			const onProgress = (share: number) => {
				if (!signal.aborted) setState({ kind: "finding", share });
			};
			const found = await language.listedWords({ from: source, form }, { signal, onProgress });
			if (signal.aborted) return;
			if (found.ok) setState({ kind: "found", found: found.value });
			else setState({ kind: "failed", text: importErrorText(found.error, errors) });
		} catch (error) {
			if (signal.aborted) return;
			// A file that cannot be read, or a worker that broke: both can be tried again.
			if (!(error instanceof WorkerFailure || error instanceof DOMException)) throw error;
			setState({ kind: "failed", text: t("failed") });
		}
	};

	return {
		state,
		find: (from, form) => {
			stop();
			const controller = new AbortController();
			running.current = controller;
			setState({ kind: "finding", share: 0 });
			void run(from, form, controller.signal);
		},
		clear: () => {
			stop();
			setState({ kind: "idle" });
		},
	};
}

async function sourceOf(file: File) {
	return {
		name: file.name.normalize("NFC"),
		mediaType: file.type,
		bytes: new Uint8Array(await file.arrayBuffer()),
	};
}
