// The first lines of the file as it would be made now.

import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TakenFile } from "../../../worker/protocol.ts";
import type { OpenText } from "../openText.ts";
import { useLatest } from "../useLatest.ts";
import type { Choice } from "./choice.ts";
import { facesOf, frameRights, printFamilies, writePage } from "./framedPage.ts";
import styles from "./takeAway.module.css";
import { useFileMaker } from "./useMaking.ts";

interface Made {
	readonly file: TakenFile;
	/** A page that is kept names a policy, which a frame has for good: the two have frames of their own. */
	readonly printed: boolean;
}

interface PreviewProps {
	readonly text: OpenText;
	readonly choice: Choice;
	readonly onFailure: (reason: unknown) => void;
}

/** Rows that are shown: a title and some paragraphs. */
const rows = 5;
/** Smaller than it will be, so that some lines can be seen. */
const smaller = "html { zoom: 0.85; }";

export function Preview({ text, choice, onFailure }: PreviewProps) {
	const { t } = useTranslation("reader");
	const fileOf = useFileMaker(text);
	const [made, setMade] = useState<Made | null>(null);
	// A book cannot be shown before it is packed: a page has the same words.
	const shown: Choice = choice.kind === "epub" ? { ...choice, kind: "html" } : choice;
	const read = useLatest(async (signal: AbortSignal) => {
		try {
			const file = await fileOf(shown, rows, { signal });
			if (!signal.aborted) setMade({ file, printed: shown.kind === "print" });
		} catch (error) {
			if (!signal.aborted) onFailure(error);
		}
	});
	const wish = JSON.stringify(shown);
	// biome-ignore lint/correctness/useExhaustiveDependencies: what is wished for decides when it is read again
	useEffect(() => {
		const left = new AbortController();
		void read(left.signal);
		return () => left.abort();
	}, [read, wish]);
	return (
		<figure className={styles.preview}>
			<figcaption>{t("takeAway.preview")}</figcaption>
			{made?.file.mediaType === "text/plain" ? (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, by keys too
				<pre lang="vi" tabIndex={0}>
					{made.file.parts.map((part) => new TextDecoder().decode(part)).join("")}
				</pre>
			) : (
				<Page
					key={made?.printed === true ? "printed" : "kept"}
					made={made}
					label={t("takeAway.preview")}
					onFailure={onFailure}
				/>
			)}
		</figure>
	);
}

interface PageProps {
	readonly made: Made | null;
	readonly label: string;
	readonly onFailure: (reason: unknown) => void;
}

function Page({ made, label, onFailure }: PageProps) {
	const frame = useRef<HTMLIFrameElement>(null);
	useEffect(() => {
		const left = new AbortController();
		const { signal } = left;
		// A page that is kept has the faces of the machine where it is read.
		const faces = made?.printed === true ? facesOf(document, printFamilies) : "";
		if (made !== null && frame.current !== null)
			writePage(frame.current, made.file.parts, `${faces}\n${smaller}`, { signal }).catch((error) => {
				if (!signal.aborted) onFailure(error);
			});
		return () => left.abort();
	}, [made, onFailure]);
	return <iframe ref={frame} title={label} sandbox={frameRights} />;
}
