// The glosses of the text for find: asked for when they are wanted, and kept from then on.

import { useEffect, useState } from "react";
import type { GlossLines } from "../../../worker/protocol.ts";
import { useServices } from "../../services.tsx";
import type { OpenText } from "../openText.ts";
import { useLatest } from "../useLatest.ts";
import { glossLinesOf } from "./glossLines.ts";

export type GlossLinesState =
	| { readonly kind: "unwanted" }
	| { readonly kind: "reading" }
	| { readonly kind: "read"; readonly lines: GlossLines };

const unwanted: GlossLinesState = { kind: "unwanted" };

export function useGlossLines(text: OpenText, wanted: boolean, onFailure: (reason: unknown) => void): GlossLinesState {
	const { language } = useServices();
	const [state, setState] = useState<GlossLinesState>(unwanted);
	const fail = useLatest(onFailure);
	useEffect(() => {
		if (!wanted) return setState(unwanted);
		const leaving = new AbortController();
		const { signal } = leaving;
		setState({ kind: "reading" });
		const read = async () => {
			const lines = await glossLinesOf(language, text, { signal });
			if (!signal.aborted) setState({ kind: "read", lines });
		};
		read().catch((reason: unknown) => {
			if (!signal.aborted) fail(reason);
		});
		return () => leaving.abort(new DOMException("find was closed", "AbortError"));
	}, [language, text, wanted, fail]);
	return state;
}
