// The places of a word in the other articles, looked for when this part of the card is opened; the search can be stopped.

import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../../engine/text/headwordKey.ts";
import type { StorageError } from "../../../storage/contract/stored.ts";
import type { ArticleId } from "../../../storage/records/ids.ts";
import { Button } from "../../../ui/Button.tsx";
import { MarkedText } from "../../../ui/MarkedText.tsx";
import { excerptOf } from "../../../ui/markedSentence.ts";
import { ProgressLine } from "../../../ui/ProgressLine.tsx";
import { storageErrorText } from "../../errorTexts.ts";
import { hrefOf } from "../../routes.ts";
import { useServices } from "../../services.tsx";
import rows from "../cardRows.module.css";
import styles from "./card.module.css";
import { Disclosure } from "./Disclosure.tsx";
import { type ArticlePlaces, type SearchTold, searchLibrary } from "./librarySearch.ts";

interface PlacesInLibraryProps {
	readonly article: ArticleId;
	readonly wordKey: HeadwordKey;
}

type State =
	| { readonly kind: "nothing" }
	| { readonly kind: "searching" | "stopped" | "done"; readonly told: SearchTold }
	| { readonly kind: "failed"; readonly error: StorageError };

export function PlacesInLibrary({ article, wordKey }: PlacesInLibraryProps) {
	const { t, i18n } = useTranslation("reader");
	const { t: errors } = useTranslation("errors");
	const { state, start, stop } = useLibrarySearch(article, wordKey);
	const told = state.kind === "nothing" || state.kind === "failed" ? null : state.told;
	const number = (value: number) => value.toLocaleString(i18n.language);
	return (
		<Disclosure
			label={t("card.library.label")}
			figure={state.kind === "done" ? (told?.found.length ?? 0) : null}
			onToggle={(open) => (open ? start() : stop())}
		>
			{state.kind === "failed" ? <p className={styles.quiet}>{storageErrorText(state.error, errors)}</p> : null}
			{told === null ? null : (
				<>
					{state.kind === "searching" ? (
						<div className={styles.searching}>
							<ProgressLine label={t("card.library.progress")} share={told.of === 0 ? null : told.done / told.of} />
							<span>{t("card.library.done", { done: number(told.done), of: number(told.of) })}</span>
							<Button look="text" onClick={stop}>
								{t("card.library.stop")}
							</Button>
						</div>
					) : null}
					{state.kind === "stopped" ? (
						<div className={styles.searching}>
							<span>{t("card.library.stopped", { done: number(told.done), of: number(told.of) })}</span>
							<Button look="text" onClick={start}>
								{t("card.library.again")}
							</Button>
						</div>
					) : null}
					{state.kind === "done" && told.found.length === 0 ? (
						<p className={styles.quiet}>{t(told.of === 0 ? "card.library.alone" : "card.library.none")}</p>
					) : null}
					{told.unread === 0 ? null : (
						<p className={styles.quiet}>{t("card.library.unread", { count: told.unread })}</p>
					)}
					{told.found.map((one) => (
						<InArticle key={one.id} article={one} />
					))}
				</>
			)}
		</Disclosure>
	);
}

const shownFirst = 2;

function InArticle({ article }: { readonly article: ArticlePlaces }) {
	const { t } = useTranslation("reader");
	const [all, setAll] = useState(false);
	const { id, title, count, places } = article;
	const shown = all ? places : places.slice(0, shownFirst);
	return (
		<section className={styles.article}>
			<h4>
				<span lang="vi">{title}</span> <span className="number">{count}</span>
			</h4>
			<ol className={styles.places} aria-label={title}>
				{shown.map(({ span, sentence }) => (
					<li key={span.start}>
						<a href={hrefOf({ screen: "reader", article: id, at: span })} lang="vi">
							<span>
								<MarkedText {...excerptOf(sentence, 30)} />
							</span>
						</a>
					</li>
				))}
			</ol>
			{shown.length < places.length ? (
				<button type="button" className={rows.more} onClick={() => setAll(true)}>
					{t("card.places.more")}
				</button>
			) : null}
		</section>
	);
}

/** Another word begins anew; what is under way ends with the card. */
function useLibrarySearch(article: ArticleId, key: HeadwordKey) {
	const { library, language, dictionary } = useServices();
	const [state, setState] = useState<State>({ kind: "nothing" });
	const [failure, setFailure] = useState<{ readonly reason: unknown } | null>(null);
	const running = useRef<AbortController | null>(null);
	useEffect(
		() => () => {
			running.current?.abort(new DOMException("the card was left", "AbortError"));
			running.current = null;
		},
		[],
	);
	const start = useCallback(() => {
		running.current?.abort(new DOMException("begun again", "AbortError"));
		const own = new AbortController();
		running.current = own;
		const tell = (told: SearchTold) => setState({ kind: "searching", told });
		searchLibrary({ library, language, dictionary }, key, article, tell, own.signal).then(
			(error) => {
				if (own.signal.aborted) return;
				running.current = null;
				setState((now) =>
					error !== null ? { kind: "failed", error } : now.kind === "searching" ? { ...now, kind: "done" } : now,
				);
			},
			(reason: unknown) => {
				if (!own.signal.aborted) setFailure({ reason });
			},
		);
	}, [library, language, dictionary, key, article]);
	const stop = useCallback(() => {
		if (running.current === null) return;
		running.current.abort(new DOMException("stopped", "AbortError"));
		running.current = null;
		setState((now) => (now.kind === "searching" ? { ...now, kind: "stopped" } : now));
	}, []);
	if (failure !== null) throw failure.reason;
	return { state, start, stop };
}
