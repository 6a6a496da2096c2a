// The library: what there is to read, what was begun, and the ways to bring more.

import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleRecord } from "../../storage/records/articles.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import layout from "../../ui/layout.module.css";
import { storageErrorText } from "../errorTexts.ts";
import { useServices, useSettings } from "../services.tsx";
import { useStored } from "../stored.ts";
import { AddText } from "./AddText.tsx";
import { ArticleList } from "./ArticleList.tsx";
import { searchArticles, sortArticles } from "./articleOrder.ts";
import { EmptyLibrary } from "./EmptyLibrary.tsx";
import { GoOnReading } from "./GoOnReading.tsx";
import styles from "./LibraryScreen.module.css";
import { PendingNote } from "./PendingNote.tsx";
import { articleToGoOn } from "./progress.ts";
import { SamplesDialog } from "./SamplesDialog.tsx";
import { ThisWeek } from "./ThisWeek.tsx";
import { useArticleActions } from "./useArticleActions.ts";
import { useKnownShares } from "./useKnownShares.ts";

export function LibraryScreen() {
	const { t } = useTranslation(["library", "common"]);
	const { t: tError } = useTranslation("errors");
	const { articles } = useServices().library;
	const [state, reload] = useStored(articles.list, articles.subscribe);
	const [samplesOpen, setSamplesOpen] = useState(false);
	const samples = samplesOpen ? <SamplesDialog onClose={() => setSamplesOpen(false)} /> : null;

	switch (state.kind) {
		case "loading":
			return <main className={layout.screen} aria-busy="true" />;
		case "failed":
			return (
				<main className={layout.screen}>
					<div className={`${layout.bar} ${layout.frame}`}>
						<h1 className={layout.heading}>{t("title")}</h1>
					</div>
					<div className={`${layout.page} ${layout.frame}`}>
						<div className={styles.failed} role="alert">
							<p>{storageErrorText(state.error, tError)}</p>
							<Button look="outlined" onClick={reload}>
								{t("common:action.retry")}
							</Button>
						</div>
					</div>
				</main>
			);
		case "ready":
			return state.value.length === 0 ? (
				<main className={`${layout.screen} ${styles.bare}`}>
					<div className={layout.scroll}>
						<EmptyLibrary onSamples={() => setSamplesOpen(true)} />
					</div>
					{samples}
				</main>
			) : (
				<main className={layout.screen}>
					<Articles all={state.value} onSamples={() => setSamplesOpen(true)} />
					{samples}
				</main>
			);
	}
}

function Articles({ all, onSamples }: { readonly all: readonly ArticleRecord[]; readonly onSamples: () => void }) {
	const { t } = useTranslation("library");
	const [{ librarySort }] = useSettings();
	const [query, setQuery] = useState("");
	const [archive, setArchive] = useState(false);
	const shares = useKnownShares(all);
	const actions = useArticleActions();

	const [kept, archived] = useMemo(
		() => [all.filter((article) => article.archived === 0), all.filter((article) => article.archived === 1)],
		[all],
	);
	const inView = archive ? archived : kept;
	const shown = useMemo(
		() => sortArticles(searchArticles(inView, query), librarySort, shares),
		[inView, query, librarySort, shares],
	);
	const tags = useMemo(() => [...new Set(all.flatMap((article) => article.tags))], [all]);
	const latest = archive || query !== "" ? null : articleToGoOn(kept);
	const nothing = query === "" ? t("nothing.here") : t("nothing.found", { query });

	return (
		<>
			<div className={`${layout.bar} ${layout.frame} ${styles.bar}`}>
				<div className={layout.group}>
					{archive ? (
						<IconButton
							className={styles.back}
							icon="back"
							label={t("archive.leave")}
							onClick={() => setArchive(false)}
						/>
					) : null}
					<h1 className={layout.heading}>{archive ? t("archive.title") : t("title")}</h1>
				</div>
				<SearchField query={query} onChange={setQuery} />
			</div>
			<div className={layout.scroll}>
				<div className={`${layout.page} ${layout.frame} ${styles.page}`}>
					<div>
						<PendingNote />
						{latest === null ? null : <GoOnReading article={latest} />}
						<ArticleList
							articles={shown}
							shares={shares}
							count={archive ? t("archive.count", { count: shown.length }) : t("count", { count: shown.length })}
							tags={tags}
							actions={actions}
							onTag={setQuery}
							nothing={<p className={styles.nothing}>{nothing}</p>}
						/>
						{archive || archived.length === 0 ? null : (
							<Button look="text" className={styles.archive} onClick={() => setArchive(true)}>
								{t("archive.open", { count: archived.length })}
							</Button>
						)}
					</div>
					<div className={layout.margin}>
						<AddText />
						<ThisWeek />
						<section className={layout.panel} aria-labelledby="samples">
							<h2 id="samples" className={layout.sectionLabel}>
								{t("sample.title")}
							</h2>
							<p className={styles.samples}>{t("sample.about")}</p>
							<Button look="text" className={styles.flush} onClick={onSamples}>
								{t("sample.open")}
							</Button>
						</section>
					</div>
				</div>
			</div>
		</>
	);
}

/** `/` leads to it from anywhere on the page, Escape empties it. */
function SearchField({ query, onChange }: { readonly query: string; readonly onChange: (query: string) => void }) {
	const { t } = useTranslation("library");
	const field = useRef<HTMLInputElement>(null);
	useEffect(() => {
		const find = (event: KeyboardEvent) => {
			if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
			if (event.target instanceof Element && event.target.closest("input, textarea, select, [role=dialog]")) return;
			event.preventDefault();
			field.current?.focus();
		};
		window.addEventListener("keydown", find);
		return () => window.removeEventListener("keydown", find);
	}, []);
	return (
		<Field
			ref={field}
			className={styles.search}
			type="search"
			icon="search"
			data-typing="vi"
			label={t("search.label")}
			placeholder={t("search.placeholder")}
			hint={<kbd>/</kbd>}
			value={query}
			onChange={(event) => onChange(event.target.value)}
			onKeyDown={(event) => {
				if (event.key === "Escape") onChange("");
			}}
		/>
	);
}
