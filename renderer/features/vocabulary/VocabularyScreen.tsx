// The saved words: what to show at the side, the table, what can be done with the chosen ones, one word in full.

import { useCallback, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { ListId, VocabularyRecord } from "../../storage/records.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Icon } from "../../ui/Icon.tsx";
import layout from "../../ui/layout.module.css";
import { storageErrorText } from "../errorTexts.ts";
import { navigate } from "../routes.ts";
import { valueOr } from "../stored.ts";
import { BulkBar } from "./BulkBar.tsx";
import { EmptyWords } from "./EmptyWords.tsx";
import { ListNameField } from "./ListNameField.tsx";
import { SidePanel } from "./SidePanel.tsx";
import { nothingSelected, type Selection, within } from "./selection.ts";
import { useFocusBack } from "./useFocusBack.ts";
import { useListChanges } from "./useListChanges.ts";
import { useSideChoice } from "./useSideChoice.ts";
import { useSlashKey } from "./useSlashKey.ts";
import { useVocabulary } from "./useVocabulary.ts";
import { useWordChanges } from "./useWordChanges.ts";
import { ViewName } from "./ViewName.tsx";
import { VocabularyBar } from "./VocabularyBar.tsx";
import { VocabularyKeys } from "./VocabularyKeys.tsx";
import styles from "./VocabularyScreen.module.css";
import { sameView, type View } from "./views.ts";
import { WordForm } from "./WordForm.tsx";
import { WordTable } from "./WordTable.tsx";

export function VocabularyScreen({ list }: { readonly list: ListId | null }) {
	const { t } = useTranslation(["vocabulary", "common"]);
	const { t: tError } = useTranslation("errors");
	const [ownView, setOwnView] = useState<Exclude<View, { kind: "list" }>>({ kind: "all" });
	const view = useMemo<View>(() => (list === null ? ownView : { kind: "list", list }), [list, ownView]);
	const [search, setSearch] = useState("");
	const [selected, setSelected] = useState<Selection>(nothingSelected);
	const [opened, setOpened] = useState<VocabularyRecord | null>(null);
	const [naming, setNaming] = useState(false);
	const searchField = useRef<HTMLInputElement>(null);
	const sidePlace = useRef<HTMLDivElement>(null);
	const [sideOpen, setSideOpen] = useSideChoice(sidePlace);
	const tablePlace = useRef<HTMLDivElement>(null);
	const sideId = useId();

	const { words, side, toReview, articles, now, retry } = useVocabulary(view, search);
	const focusTable = useCallback(
		() => tablePlace.current?.querySelector<HTMLElement>("[data-row][tabindex='0']")?.focus(),
		[],
	);
	const listChanges = useListChanges();
	useSlashKey(searchField);

	const shown = useMemo(() => valueOr(words, []), [words]);
	const lists = useMemo(() => (side.kind === "ready" ? side.value.lists : []), [side]);
	const listsById = useMemo(() => new Map(lists.map((each) => [each.id, each])), [lists]);
	const selection = useMemo(
		() =>
			within(
				selected,
				shown.map((word) => word.key),
			),
		[selected, shown],
	);
	const chosen = useMemo(() => shown.filter((word) => selection.keys.has(word.key)), [shown, selection]);
	const expectFocusLoss = useFocusBack(shown, chosen.length, focusTable);
	const changes = useWordChanges(expectFocusLoss);
	const chosenKeys = () => chosen.map((word) => word.key);

	const choose = useCallback(
		(next: View) => {
			setSelected(nothingSelected);
			setSideOpen(false);
			if (next.kind === "list") navigate({ screen: "vocabulary", list: next.list });
			else {
				setOwnView(next);
				if (list !== null) navigate({ screen: "vocabulary", list: null });
			}
		},
		[list, setSideOpen],
	);
	const remove = useCallback(
		(keys: readonly HeadwordKey[]) => {
			expectFocusLoss();
			void changes.remove(keys);
		},
		[changes, expectFocusLoss],
	);
	const clearSearch = () => {
		setSearch("");
		searchField.current?.focus();
	};

	return (
		<main className={`${layout.screen} ${styles.screen}`}>
			<VocabularyBar
				search={search}
				found={search === "" || words.kind !== "ready" ? null : shown.length}
				searchField={searchField}
				reviewList={list}
				toReview={toReview}
				onSearch={setSearch}
				onClear={clearSearch}
				onDown={focusTable}
			/>
			<div className={styles.body}>
				<div className={styles.sideColumn} ref={sidePlace} data-open={sideOpen}>
					<Button
						className={styles.sideButton ?? ""}
						look="outlined"
						aria-expanded={sideOpen}
						aria-controls={sideId}
						onClick={() => setSideOpen(!sideOpen)}
					>
						<ViewName view={view} listName={list === null ? null : (listsById.get(list)?.name ?? null)} />
						<Icon name="down" small />
					</Button>
					{side.kind === "ready" ? (
						<SidePanel
							id={sideId}
							view={view}
							side={side.value}
							onChoose={choose}
							onCreate={(name) =>
								void listChanges.create(name).then((made) => {
									if (made !== null) choose({ kind: "list", list: made.id });
								})
							}
							onRename={(which, name) => void listChanges.rename(which, name)}
							onRemove={(which) =>
								void listChanges.remove(which).then((removed) => {
									if (removed && sameView(view, { kind: "list", list: which.id })) choose({ kind: "all" });
								})
							}
						/>
					) : null}
				</div>
				<div className={styles.words} ref={tablePlace} aria-busy={words.kind === "loading"}>
					{words.kind === "loading" ? <p className="visually-hidden">{t("loading")}</p> : null}
					{words.kind === "failed" ? (
						<section className={styles.failed} role="alert">
							<h2>{t("failed")}</h2>
							<p>{storageErrorText(words.error, tError)}</p>
							<Button look="outlined" onClick={retry}>
								{t("common:action.retry")}
							</Button>
						</section>
					) : null}
					{words.kind === "ready" && shown.length === 0 ? (
						<EmptyWords
							key={view.kind}
							view={view}
							search={search.trim()}
							onClearSearch={clearSearch}
							onShowAll={() => choose({ kind: "all" })}
						/>
					) : null}
					{shown.length > 0 ? (
						<WordTable
							key={view.kind === "list" ? view.list : view.kind}
							words={shown}
							dates={view.kind === "added" ? "added" : "due"}
							lists={listsById}
							now={now}
							selection={selection}
							onSelection={setSelected}
							onOpen={setOpened}
							onRemove={remove}
						/>
					) : null}
					{chosen.length > 0 ? (
						<BulkBar
							chosen={chosen}
							lists={lists}
							list={list === null ? null : (listsById.get(list) ?? null)}
							onStatus={(status) => {
								expectFocusLoss();
								void changes.setStatus(chosenKeys(), status);
							}}
							onMember={(which, member) => {
								expectFocusLoss();
								void changes.setMember(chosenKeys(), which, member);
							}}
							onNewList={() => setNaming(true)}
							onRemove={() => remove(chosenKeys())}
							onClear={() => {
								expectFocusLoss();
								setSelected(nothingSelected);
							}}
						/>
					) : null}
				</div>
			</div>
			<VocabularyKeys />
			<Dialog
				open={opened !== null}
				title={t("word.title")}
				closeLabel={t("common:action.close")}
				onClose={() => setOpened(null)}
			>
				{opened === null ? null : (
					<WordForm
						key={opened.key}
						record={opened}
						lists={lists}
						articles={articles}
						now={now}
						onSave={(edit) => {
							setOpened(null);
							if (edit !== null) void changes.edit(opened, edit);
						}}
						onRemove={() => {
							setOpened(null);
							remove([opened.key]);
						}}
						onCancel={() => setOpened(null)}
					/>
				)}
			</Dialog>
			<Dialog
				open={naming}
				title={t("list.new")}
				closeLabel={t("common:action.close")}
				onClose={() => setNaming(false)}
			>
				<ListNameField
					initial=""
					taken={lists.map((each) => each.name)}
					submitLabel={t("list.create")}
					onSubmit={(name) => {
						setNaming(false);
						void listChanges.create(name).then((made) => {
							if (made !== null) void changes.setMember(chosenKeys(), made, true);
						});
					}}
					onCancel={() => setNaming(false)}
				/>
			</Dialog>
		</main>
	);
}
