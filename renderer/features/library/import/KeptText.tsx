// The article as it will be kept, with a dashed line wherever something was set aside. Each paragraph can be set aside.

import {
	Fragment,
	type KeyboardEvent,
	type PointerEvent,
	type Ref,
	useEffect,
	useImperativeHandle,
	useMemo,
	useRef,
	useState,
} from "react";
import { useTranslation } from "react-i18next";
import type { CleanDocument, RemovalReason } from "../../../engine/document/types.ts";
import { Button } from "../../../ui/Button.tsx";
import { Cuts } from "./Cuts.tsx";
import { KeptBlock } from "./KeptBlock.tsx";
import { KeptAbout, KeptTitle } from "./KeptHead.tsx";
import styles from "./KeptText.module.css";
import { cutsByBlock, repairsByBlock, stretchesOf } from "./setAside.ts";
import { useKeptFocus } from "./useKeptFocus.ts";
import type { PreparedEdits } from "./usePreparedEdits.ts";

/** Blocks shown at first: more than a screen, less than what a window takes long to lay out. */
const blocksAtOnce = 22;

export interface KeptTextHandle {
	/** Shows the text from this block on. */
	readonly showFrom: (block: number) => void;
}

interface KeptTextProps {
	readonly ref: Ref<KeptTextHandle>;
	readonly document: CleanDocument;
	/** Shown where the text names no title. */
	readonly fallbackTitle: string;
	/** The kind of cut that is being looked at. */
	readonly reason: RemovalReason | null;
	readonly edits: PreparedEdits;
	readonly disabled: boolean;
}

export function KeptText({ ref, document, fallbackTitle, reason, edits, disabled }: KeptTextProps) {
	const { t } = useTranslation("import");
	const [range, setRange] = useState({ from: 0, count: blocksAtOnce });
	const [current, setCurrent] = useState(-1);
	/** Groups that are open in place. */
	const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
	const cuts = useMemo(() => cutsByBlock(document.removed), [document]);
	const repairs = useMemo(() => repairsByBlock(document), [document]);
	const article = useRef<HTMLElement>(null);
	useKeptFocus(article, document);

	useImperativeHandle(ref, () => ({ showFrom: (block) => setRange({ from: block, count: blocksAtOnce }) }), []);
	useEffect(() => {
		if (range.from > 0) scrollTo(article.current?.querySelector(`[data-block="${range.from}"]`), "start");
	}, [range.from]);
	useEffect(() => {
		if (reason !== null) scrollTo(article.current?.querySelector("[aria-current]"), "center");
	}, [reason]);

	const from = Math.min(range.from, document.blocks.length - 1);
	const shown = useMemo(() => {
		const blocks = document.blocks.slice(from, from + range.count);
		return blocks.map((block, offset) => ({
			block,
			stretches: stretchesOf(document, block, repairs.get(from + offset) ?? []),
		}));
	}, [document, repairs, from, range.count]);
	const left = document.blocks.length - from - shown.length;
	const cutsAfter = (block: number) => (
		<Cuts
			cuts={cuts.get(block)}
			reason={reason}
			disabled={disabled}
			isOpen={(of) => open.has(placeOf(block, of))}
			onToggle={(of) => setOpen(toggled(open, placeOf(block, of)))}
			onPutBack={(removed, of) => {
				edits.putBack(removed);
				// The rest of an open group stands behind the line that was put back.
				setOpen(new Set([...open, placeOf(block + 1, of)]));
			}}
		/>
	);

	/** Up and down go from paragraph to paragraph: the Tab key comes to one of them. */
	const onKey = (event: KeyboardEvent) => {
		const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
		const block = blockOf(event.target);
		if (step === 0 || block === null || !(event.target as Element).matches("[data-block] > button")) return;
		const next = article.current?.querySelector<HTMLElement>(`[data-block="${block + step}"] > button`);
		if (next === undefined || next === null) return;
		event.preventDefault();
		next.focus();
	};
	const first = shown.findIndex(({ block }) => block.kind !== "title") + from;
	const reached = current >= first && current < from + shown.length ? current : first;
	return (
		<article
			className={styles.kept}
			lang="vi"
			ref={article}
			onKeyDown={onKey}
			onFocus={({ target }) => setCurrent(blockOf(target) ?? current)}
			onPointerUp={({ target }: PointerEvent) => setCurrent(blockOf(target) ?? current)}
		>
			<KeptTitle document={document} fallbackTitle={fallbackTitle} edits={edits} disabled={disabled} />
			<KeptAbout document={document} edits={edits} disabled={disabled} />
			{from > 0 ? (
				<Button
					look="text"
					className={styles.more}
					onClick={() => setRange({ from: 0, count: Math.min(from + range.count, blocksAtOnce * 4) })}
				>
					{t("kept.before", { count: from })}
				</Button>
			) : (
				cutsAfter(-1)
			)}
			{shown.map(({ block, stretches }, offset) => (
				<Fragment key={block.span.start}>
					{block.kind === "title" ? null : (
						<KeptBlock
							kind={block.kind}
							index={from + offset}
							stretches={stretches}
							current={from + offset === reached}
							disabled={disabled}
							onSetAside={edits.setAside}
						/>
					)}
					{cutsAfter(from + offset)}
				</Fragment>
			))}
			{left > 0 ? (
				<Button
					look="text"
					className={styles.more}
					onClick={() => setRange({ from, count: range.count + blocksAtOnce * 4 })}
				>
					{t("kept.more", { count: left })}
				</Button>
			) : null}
		</article>
	);
}

function placeOf(block: number, reason: RemovalReason): string {
	return `${block}:${reason}`;
}

function toggled(places: ReadonlySet<string>, place: string): ReadonlySet<string> {
	return places.has(place) ? new Set([...places].filter((other) => other !== place)) : new Set([...places, place]);
}

function blockOf(target: EventTarget): number | null {
	const block = target instanceof Element ? target.closest<HTMLElement>("[data-block]")?.dataset.block : undefined;
	return block === undefined ? null : Number(block);
}

function scrollTo(element: Element | null | undefined, block: ScrollLogicalPosition): void {
	// Test pages have no layout.
	if (typeof element?.scrollIntoView === "function") element.scrollIntoView({ block });
}
