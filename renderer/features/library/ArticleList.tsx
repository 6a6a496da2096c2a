// The list of articles with its head, its sort, and the dialogs that its rows open.

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleRecord } from "../../storage/records/articles.ts";
import type { ArticleId } from "../../storage/records/ids.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useFocusInRows } from "../../ui/keptFocus.ts";
import type { KnownShares } from "../knownShare.ts";
import { useSettings } from "../services.tsx";
import { RenameDialog, TagsDialog } from "./ArticleDialogs.tsx";
import styles from "./ArticleList.module.css";
import { ArticleRow } from "./ArticleRow.tsx";
import { librarySorts } from "./articleOrder.ts";
import type { ArticleActions } from "./useArticleActions.ts";
import { useFormats } from "./useFormats.ts";

/** Articles drawn at first: more than a screen holds. */
const rowsAtOnce = 40;
/** How near the end of them may come to the window before more are drawn. */
const ahead: IntersectionObserverInit = { rootMargin: "600px" };

type Asked = { readonly kind: "rename" | "tags"; readonly article: ArticleRecord };

interface ArticleListProps {
	/** In the order shown. */
	readonly articles: readonly ArticleRecord[];
	readonly shares: ReadonlyMap<ArticleId, KnownShares>;
	/** `7 articles`, `2 archived articles`. */
	readonly count: string;
	/** All tags of the library, on offer. */
	readonly tags: readonly string[];
	readonly actions: ArticleActions;
	readonly onTag: (tag: string) => void;
	/** What stands in the place of a list without articles. */
	readonly nothing: ReactNode;
}

export function ArticleList({ articles, shares, count, tags, actions, onTag, nothing }: ArticleListProps) {
	const { t } = useTranslation(["library", "common"]);
	const formats = useFormats();
	const texts = useMemo(() => ({ t, formats }), [t, formats]);
	const [asked, setAsked] = useState<Asked | null>(null);
	const ask = useCallback((kind: Asked["kind"], article: ArticleRecord) => setAsked({ kind, article }), []);
	const close = () => setAsked(null);
	const [shown, setShown] = useState(rowsAtOnce);
	const showMore = useCallback(() => setShown((rows) => rows + rowsAtOnce), []);
	const left = articles.length - shown;
	const list = useRef<HTMLUListElement>(null);
	useFocusInRows(list, articles);
	return (
		<>
			<div className={styles.head}>
				<span>
					{count}, <SortChoice />
				</span>
				<span aria-hidden="true">{t("head.known")}</span>
				<span aria-hidden="true">{t("head.read")}</span>
			</div>
			{articles.length === 0 ? nothing : null}
			<ul ref={list} className={styles.articles} aria-label={t("list")}>
				{articles.slice(0, shown).map((article) => (
					<ArticleRow
						key={article.id}
						article={article}
						share={shares.get(article.id)}
						texts={texts}
						actions={actions}
						onAsk={ask}
						onTag={onTag}
					/>
				))}
			</ul>
			{left > 0 ? <More left={left} onMore={showMore} /> : null}
			{asked?.kind === "rename" ? (
				<RenameDialog
					article={asked.article}
					onSave={(title) => void actions.rename(asked.article, title)}
					onClose={close}
				/>
			) : null}
			{asked?.kind === "tags" ? (
				<TagsDialog
					article={asked.article}
					known={tags}
					onSave={(chosen) => void actions.setTags(asked.article, chosen)}
					onClose={close}
				/>
			) : null}
		</>
	);
}

/** Shows more by itself when it comes near the window: a long list is drawn as far as it is looked at. */
function More({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
	const { t } = useTranslation("library");
	const button = useRef<HTMLButtonElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: with another number of rows it may still be in sight
	useEffect(() => {
		const element = button.current;
		// Test pages have no layout to observe.
		if (element === null || !("IntersectionObserver" in window)) return;
		const observer = new IntersectionObserver((entries) => {
			if (entries.some(({ isIntersecting }) => isIntersecting)) onMore();
		}, ahead);
		observer.observe(element);
		return () => observer.disconnect();
	}, [onMore, left]);
	return (
		<Button ref={button} look="text" className={styles.more} onClick={onMore}>
			{t("more", { count: left })}
		</Button>
	);
}

/** Reads on in the line of the head: `7 articles, newest first`. */
function SortChoice() {
	const { t } = useTranslation("library");
	const [{ librarySort }, change] = useSettings();
	return (
		<span className={styles.sort}>
			<select
				aria-label={t("sort.label")}
				value={librarySort}
				onChange={(event) => {
					const chosen = librarySorts.find((sort) => sort === event.target.value);
					if (chosen !== undefined) change({ librarySort: chosen });
				}}
			>
				{librarySorts.map((sort) => (
					<option key={sort} value={sort}>
						{t(`sort.${sort}`)}
					</option>
				))}
			</select>
			<Icon name="down" small />
		</span>
	);
}
