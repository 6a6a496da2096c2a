// What the person makes of a word, whatever stands above it: state, lists, tags, note, save.

import type { HeadwordKey } from "../../../engine/text/headwordKey.ts";
import { useWordStates } from "../../services.tsx";
import { CardNote } from "../CardNote.tsx";
import { CardStates } from "../CardRows.tsx";
import rows from "../cardRows.module.css";
import type { WordActions } from "../useWordActions.ts";
import { useWordRecord } from "../useWordRecord.ts";
import { CardLists } from "./CardLists.tsx";
import { CardTags } from "./CardTags.tsx";
import type { WordTarget } from "./wordTarget.ts";

interface CardSavedProps {
	readonly target: WordTarget;
	readonly wordKey: HeadwordKey;
	/** Whether this very place is kept with the word; `null` for a word without a place. */
	readonly kept: boolean | null;
	readonly actions: WordActions;
	readonly onFailure: (reason: unknown) => void;
}

export function CardSaved({ target, wordKey, kept, actions, onFailure }: CardSavedProps) {
	const { get } = useWordStates();
	const saved = useWordRecord(wordKey);
	const status = get(wordKey);
	const act = (done: Promise<void>) => void done.catch(onFailure);
	return (
		<>
			<div className={rows.rows}>
				<CardStates status={status} onStatus={(wanted) => act(actions.setStatus(target, wanted, false))} />
				<CardLists
					saved={saved}
					onList={(list, member) => act(actions.setList(target, list, member))}
					onNewList={(name, parent) => act(actions.addList(target, name, parent))}
				/>
				<CardTags saved={saved} onTag={(tag, member) => act(actions.setTag(target, tag, member))} />
			</div>
			<CardNote
				key={wordKey}
				note={saved === null ? null : (saved.record?.note ?? "")}
				kept={kept ?? status !== "new"}
				onNote={(note) => act(actions.setNote(target, note))}
				onSave={(note) => act(actions.save(target, note, false))}
			/>
		</>
	);
}
