// The words of the open text that are not known yet, as a view of its own over the reader: to look at before reading, and to
// mark, save or write to a file many at once.

import { useDeferredValue, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../../engine/text/headwordKey.ts";
import type { WordStatus } from "../../../storage/records/words.ts";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { useFocusInPlace } from "../../../ui/keptFocus.ts";
import layout from "../../../ui/layout.module.css";
import { ProgressLine } from "../../../ui/ProgressLine.tsx";
import { Select } from "../../../ui/Select.tsx";
import { Switch } from "../../../ui/Switch.tsx";
import { nothingSelected, type Selection, within } from "../../../ui/table/selection.ts";
import type { TextWord } from "../../../worker/protocol.ts";
import { useServices, useWordStates } from "../../services.tsx";
import { useStored, valueOr } from "../../stored.ts";
import type { OpenText } from "../openText.ts";
import { ActBar } from "./ActBar.tsx";
import { bandName, bandsOffered } from "./bandNames.ts";
import { useOwnView } from "./useOwnView.ts";
import { useTextWords } from "./useTextWords.ts";
import { useWordsToActOn } from "./useWordsToActOn.ts";
import { WordList } from "./WordList.tsx";
import { chosenWords, type UnknownState, unknownCounts, type WordSort, wordSorts } from "./wordOrder.ts";
import styles from "./words.module.css";

export interface WordsOfTextProps {
	readonly text: OpenText;
	readonly onClose: () => void;
	/** Hears of a worker that broke. Always the same function. */
	readonly onFailure: (reason: unknown) => void;
}

const noWords: readonly TextWord[] = [];

export function WordsOfText({ text, onClose, onFailure }: WordsOfTextProps) {
	const { t } = useTranslation(["reader", "common"]);
	const view = useRef<HTMLElement>(null);
	useOwnView(view, onClose);
	const { words, share, glosses } = useTextWords(text, onFailure);
	const all = words ?? noWords;
	const glossesVersion = useSyncExternalStore(glosses.subscribe, glosses.version);
	const { version, get } = useWordStates();

	const [state, setState] = useState<UnknownState>("new");
	const [sort, setSort] = useState<WordSort>("text");
	const [band, setBand] = useState<number | null>(null);
	const [search, setSearch] = useState("");
	const sought = useDeferredValue(search);
	// The glosses that come in change what a search finds, nothing else.
	const searched = sought === "" ? 0 : glossesVersion;
	// biome-ignore lint/correctness/useExhaustiveDependencies: the versions stand for what `get` and `glosses.get` would answer
	const shown = useMemo(
		() =>
			chosenWords(
				all,
				{ state, sort, band, search: sought },
				get,
				({ key, gloss }) => glosses.get(key)?.text ?? gloss ?? "",
			),
		[all, state, sort, band, sought, version, glosses, searched],
	);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what `get` would answer
	const counts = useMemo(() => unknownCounts(all, get), [all, version]);
	const [chosen, setChosen] = useState<Selection<HeadwordKey>>(nothingSelected);
	const keys = useMemo(() => shown.map(({ key }) => key), [shown]);
	const selection = useMemo(() => within(chosen, keys), [chosen, keys]);
	const acts = useWordsToActOn(text, glosses, onFailure);
	const lists = useLists();
	useFocusInPlace(view, `${selection.keys.size} ${acts.share === null}`, "tr[tabindex='0']");

	const chosenNow = () => shown.filter(({ key }) => selection.keys.has(key));
	const after = (act: Promise<boolean>) => {
		act.then((done) => {
			if (done) setChosen(nothingSelected());
		}, onFailure);
	};
	const mark = (marked: readonly TextWord[], status: WordStatus) => after(acts.mark(marked, status));
	const empty = search !== "" || band !== null ? t("textWords.nothingFound") : t(`textWords.nothing.${state}`);
	return (
		<section ref={view} className={styles.view} role="dialog" aria-labelledby="words-of-text" tabIndex={-1}>
			<header className={styles.head}>
				<IconButton icon="back" className={styles.back ?? ""} label={t("textWords.back")} onClick={onClose} />
				<h1 id="words-of-text" className={layout.heading}>
					{t("textWords.title")}
				</h1>
			</header>
			<div className={styles.tools}>
				<Switch
					label={t("textWords.which")}
					value={state}
					options={[
						{ value: "new", label: t("textWords.new", { count: counts.new }) },
						{ value: "learning", label: t("textWords.learning", { count: counts.learning }) },
					]}
					onChange={setState}
				/>
				<Select
					label={t("textWords.order")}
					value={sort}
					options={wordSorts.map((value) => ({ value, label: t(`textWords.sort.${value}`) }))}
					onChange={setSort}
				/>
				<Select
					label={t("textWords.column.band")}
					value={band === null ? "all" : String(band)}
					options={[
						{ value: "all", label: t("textWords.allBands") },
						...bandsOffered.map((one) => ({ value: String(one), label: bandName(one, t) })),
					]}
					onChange={(value) => setBand(value === "all" ? null : Number(value))}
				/>
				<Field
					className={styles.search}
					icon="search"
					data-typing="vi"
					label={t("textWords.search")}
					value={search}
					spellCheck={false}
					onChange={(event) => setSearch(event.currentTarget.value)}
					onKeyDown={(event) => {
						if (event.key !== "Escape" || search === "") return;
						event.preventDefault();
						setSearch("");
					}}
				/>
			</div>
			{words === null ? (
				<div className={styles.waiting}>
					{share > 0 ? <ProgressLine label={t("textWords.counting")} share={share} /> : null}
				</div>
			) : shown.length === 0 ? (
				<p className={styles.nothing}>{empty}</p>
			) : (
				<WordList
					text={text}
					words={shown}
					state={state}
					glosses={glosses}
					glossesVersion={glossesVersion}
					selection={selection}
					onSelection={setChosen}
					onMark={mark}
				/>
			)}
			{acts.share !== null ? (
				<div className={styles.actBar}>
					<ProgressLine label={t("textWords.readingGlosses")} share={acts.share} />
					<Button onClick={acts.cancel}>{t("common:action.cancel")}</Button>
				</div>
			) : selection.keys.size > 0 ? (
				<ActBar
					count={selection.keys.size}
					state={state}
					lists={lists}
					onMark={(status) => mark(chosenNow(), status)}
					onList={(list) => after(acts.mark(chosenNow(), "learning", list))}
					onNewList={(name) => after(acts.markInNewList(chosenNow(), name))}
					onWrite={(format) => void acts.write(chosenNow(), format).catch(onFailure)}
					onClear={() => setChosen(nothingSelected())}
				/>
			) : null}
		</section>
	);
}

function useLists() {
	const { lists } = useServices().library;
	const [all] = useStored(lists.all, lists.subscribe);
	return valueOr(all, []);
}
