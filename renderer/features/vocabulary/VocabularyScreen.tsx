// The saved words: what to show at the side, the table, what can be done with the chosen ones, one word in full.

import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { ListId } from "../../storage/records/ids.ts";
import type { ListRecord } from "../../storage/records/lists.ts";
import layout from "../../ui/layout.module.css";
import { chosenOf, nothingSelected, type Selection, within } from "../../ui/table/selection.ts";
import { valueOr } from "../stored.ts";
import { BulkBar } from "./BulkBar.tsx";
import { FilterLine } from "./FilterLine.tsx";
import { ListDialogs, type Question } from "./ListDialogs.tsx";
import { holdsWords } from "./listTree.ts";
import { NoWords } from "./NoWords.tsx";
import { fitsAll } from "./rules.ts";
import { SideColumn } from "./SideColumn.tsx";
import { useFocusBack } from "./useFocusBack.ts";
import { useListChanges } from "./useListChanges.ts";
import { useShown } from "./useShown.ts";
import { useSlashKey } from "./useSlashKey.ts";
import { useVocabulary } from "./useVocabulary.ts";
import { useWordChanges } from "./useWordChanges.ts";
import { VocabularyBar } from "./VocabularyBar.tsx";
import { VocabularyKeys } from "./VocabularyKeys.tsx";
import styles from "./VocabularyScreen.module.css";
import type { View } from "./views.ts";
import { WordPanel } from "./WordPanel.tsx";
import { WordTable } from "./WordTable.tsx";

const noKeys: readonly HeadwordKey[] = [];

interface VocabularyScreenProps {
	readonly list: ListId | null;
	/** Further actions of the bar, drawn by whoever may know other features. */
	readonly tools?: (shown: VocabularyShown) => ReactNode;
}

/** What is shown and chosen: words that other features can do something with. */
export interface VocabularyShown {
	readonly chosen: readonly HeadwordKey[];
	/** `null` where no list is shown. */
	readonly list: ListRecord | null;
}

export function VocabularyScreen({ list, tools }: VocabularyScreenProps) {
	const { t } = useTranslation("vocabulary");
	const shown = useShown(list);
	const { view, filter, setFilter, search, setSearch, sort, setSort } = shown;
	const [selected, setSelected] = useState<Selection<HeadwordKey>>(nothingSelected);
	const [opened, setOpened] = useState<HeadwordKey | null>(null);
	const [question, setQuestion] = useState<Question>({ kind: "nothing" });
	const searchField = useRef<HTMLInputElement>(null);
	const tablePlace = useRef<HTMLDivElement>(null);

	const vocabulary = useVocabulary(view, filter, shown.sought, sort);
	const { words, side, articles, now, today } = vocabulary;
	const focusTable = useCallback(
		() => tablePlace.current?.querySelector<HTMLElement>("[data-row][tabindex='0']")?.focus(),
		[],
	);
	const keys = valueOr(words, noKeys);
	const selection = useMemo(() => within(selected, keys), [selected, keys]);
	const chosen = useMemo(() => chosenOf(selection, keys), [selection, keys]);
	const expectFocusLoss = useFocusBack(keys, chosen.length, focusTable);
	const changes = useWordChanges(expectFocusLoss);
	const listChanges = useListChanges();
	useSlashKey(searchField);

	const known = side.kind === "ready" ? side.value : null;
	const lists = useMemo(() => known?.lists ?? [], [known]);
	const listsById = useMemo(() => new Map(lists.map((each) => [each.id, each])), [lists]);
	const tags = useMemo(() => [...(known?.tags.keys() ?? [])], [known]);
	const articleIds = useMemo(() => (articles === null ? null : new Set(articles.map(({ id }) => id))), [articles]);
	const listShown = list === null ? null : (listsById.get(list) ?? null);

	const choose = (next: View) => {
		setSelected(nothingSelected());
		shown.choose(next);
	};
	const remove = useCallback(
		(removed: readonly HeadwordKey[]) => {
			expectFocusLoss();
			void changes.remove(removed);
		},
		[changes, expectFocusLoss],
	);
	const clearSearch = () => {
		setSearch("");
		searchField.current?.focus();
	};
	const createForChosen = async (name: string) => {
		const made = await listChanges.create({ name, colour: null, rule: null });
		if (made !== null) await changes.setMember(chosen, made, true);
	};

	return (
		<main className={`${layout.screen} ${styles.screen}`}>
			<VocabularyBar
				search={search}
				searchField={searchField}
				reviewList={list}
				toReview={vocabulary.toReview}
				onSearch={setSearch}
				onClear={clearSearch}
				onDown={focusTable}
			>
				{tools?.({ chosen, list: listShown })}
			</VocabularyBar>
			<div className={styles.body}>
				<SideColumn
					side={known}
					view={view}
					listName={listShown?.name ?? null}
					changes={listChanges}
					onChoose={choose}
					onAsk={setQuestion}
				/>
				<div className={styles.words} ref={tablePlace} aria-busy={words.kind === "loading"}>
					<FilterLine
						filter={filter}
						articles={articles ?? []}
						found={words.kind === "ready" && (search !== "" || !fitsAll(filter)) ? keys.length : null}
						sort={sort}
						onSort={setSort}
						onFilter={setFilter}
						onOpen={() => setQuestion({ kind: "filter" })}
					/>
					{words.kind === "loading" ? <p className="visually-hidden">{t("loading")}</p> : null}
					{keys.length > 0 ? (
						<WordTable
							key={view.kind === "list" ? view.list : view.kind}
							keys={keys}
							lists={listsById}
							now={now}
							sort={sort}
							onSort={setSort}
							fact={shown.fact}
							selection={selection}
							onSelection={setSelected}
							onOpen={setOpened}
							onEdit={changes.edit}
							onRemove={remove}
						/>
					) : (
						<NoWords
							words={words}
							view={view}
							smart={listShown !== null && !holdsWords(listShown)}
							filter={filter}
							search={search.trim()}
							onClearSearch={clearSearch}
							onFilter={setFilter}
							onShowAll={() => choose({ kind: "all" })}
							onRetry={vocabulary.retry}
						/>
					)}
					{chosen.length > 0 || changes.share !== null ? (
						<BulkBar
							chosen={chosen}
							lists={lists}
							tags={tags}
							list={listShown !== null && holdsWords(listShown) ? listShown : null}
							changes={changes}
							at={today}
							onChange={expectFocusLoss}
							onNewList={() => setQuestion({ kind: "newForChosen" })}
							onNewTag={() => setQuestion({ kind: "newTag" })}
							onClear={() => {
								expectFocusLoss();
								setSelected(nothingSelected());
							}}
						/>
					) : null}
				</div>
			</div>
			<VocabularyKeys />
			<WordPanel
				wordKey={opened}
				lists={lists}
				tags={tags}
				articles={articleIds}
				now={now}
				changes={changes}
				onOpen={setOpened}
				onRemove={(record) => {
					setOpened(null);
					remove([record.key]);
				}}
				onClose={() => setOpened(null)}
			/>
			<ListDialogs
				question={question}
				lists={lists}
				tags={known?.tags ?? new Map()}
				articles={articles ?? []}
				view={view}
				filter={filter}
				at={today}
				onFilter={setFilter}
				onAsk={setQuestion}
				onCreate={(draft) =>
					void listChanges.create(draft).then((made) => {
						if (made !== null) choose({ kind: "list", list: made.id });
					})
				}
				onCreateForChosen={(name) => void createForChosen(name)}
				onTagChosen={(tag) => void changes.setTag(chosen, tag, true)}
				onChange={(changed, draft) => void listChanges.change(changed, draft)}
				onMerge={(from, into) =>
					void listChanges.merge(from, into).then((merged) => {
						if (merged && from.id === list) choose({ kind: "list", list: into.id });
					})
				}
			/>
		</main>
	);
}
