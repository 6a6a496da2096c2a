// The place of the choice at the side: a column where there is room, else a button that opens it over the words.

import { useId, useRef } from "react";
import type { ListId } from "../../storage/records/ids.ts";
import type { ListRecord } from "../../storage/records/lists.ts";
import { anyWord } from "../../storage/smartRule.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { navigate } from "../routes.ts";
import type { Question } from "./ListDialogs.tsx";
import { SidePanel } from "./SidePanel.tsx";
import type { ListChanges } from "./useListChanges.ts";
import { useSideChoice } from "./useSideChoice.ts";
import type { Side } from "./useVocabulary.ts";
import { ViewName } from "./ViewName.tsx";
import styles from "./VocabularyScreen.module.css";
import { sameView, type View } from "./views.ts";

interface SideColumnProps {
	/** `null` until it is loaded. */
	readonly side: Side | null;
	readonly view: View;
	readonly listName: string | null;
	readonly changes: ListChanges;
	readonly onChoose: (view: View) => void;
	readonly onAsk: (question: Question) => void;
}

export function SideColumn({ side, view, listName, changes, onChoose, onAsk }: SideColumnProps) {
	const place = useRef<HTMLDivElement>(null);
	const [open, setOpen] = useSideChoice(place);
	const id = useId();
	const choose = (next: View) => {
		setOpen(false);
		onChoose(next);
	};
	const create = async (name: string, parent: ListId | null) => {
		const made = await changes.create({ name, colour: null, rule: null }, parent);
		if (made !== null) choose({ kind: "list", list: made.id });
	};
	const remove = async (list: ListRecord) => {
		const removed = await changes.remove(list);
		if (removed && sameView(view, { kind: "list", list: list.id })) choose({ kind: "all" });
	};
	return (
		<div className={styles.sideColumn} ref={place} data-open={open}>
			<Button
				className={styles.sideButton ?? ""}
				look="outlined"
				aria-expanded={open}
				aria-controls={id}
				onClick={() => setOpen(!open)}
			>
				<ViewName view={view} listName={listName} />
				<Icon name="down" small />
			</Button>
			{side === null ? null : (
				<SidePanel
					id={id}
					view={view}
					side={side}
					onChoose={choose}
					onCreate={(name, parent) => void create(name, parent)}
					onCreateSmart={() => onAsk({ kind: "newSmart", rule: anyWord })}
					onReview={(list) => navigate({ screen: "review", list: list.id })}
					onChange={(list) => onAsk({ kind: "change", list })}
					onMove={(list, to) => void changes.move(list, to)}
					onMerge={(list) => onAsk({ kind: "merge", list })}
					onRemove={(list) => void remove(list)}
				/>
			)}
		</div>
	);
}
