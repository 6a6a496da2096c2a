// The card of the word in hand, joined with the vocabulary: what is stored of the word, and what the person does to it.

import type { Ref } from "react";
import type { Span } from "../../engine/text/span.ts";
import type { WordDescription } from "../../worker/protocol.ts";
import { useWordStates } from "../services.tsx";
import styles from "./card.module.css";
import type { OpenText } from "./openText.ts";
import { englishAround } from "./translations.ts";
import type { CardSide } from "./useCursor.ts";
import type { WordActions } from "./useWordActions.ts";
import { isKeptHere, useWordRecord } from "./useWordRecord.ts";
import { WordCard } from "./WordCard.tsx";
import type { WordPlace } from "./wordWalk.ts";

interface OpenCardProps {
	readonly text: OpenText;
	readonly place: WordPlace;
	readonly description: WordDescription | null;
	readonly side: CardSide;
	readonly actions: WordActions;
	readonly onReadAs: (span: Span) => void;
	readonly onClose: () => void;
	readonly onFailure: (reason: unknown) => void;
	readonly ref: Ref<HTMLElement>;
}

export function OpenCard({
	text,
	place,
	description,
	side,
	actions,
	onReadAs,
	onClose,
	onFailure,
	ref,
}: OpenCardProps) {
	const { get } = useWordStates();
	const { key, span } = place.word.token;
	const saved = useWordRecord(key);
	const act = (done: Promise<void>) => void done.catch(onFailure);
	return (
		<>
			<span className={styles.thread} aria-hidden="true" />
			<WordCard
				ref={ref}
				text={text.document.text}
				place={place}
				description={description}
				english={englishAround(text.translation, text.sentences.span(place.sentence))}
				status={key === null ? null : get(key)}
				saved={saved}
				kept={isKeptHere(saved?.record ?? null, text.record.id, span)}
				side={side}
				onClose={onClose}
				onReadAs={onReadAs}
				onStatus={(status) => act(actions.setStatus(place, status, false))}
				onSave={(note) => act(actions.save(place, note, false))}
				onNote={(note) => act(actions.setNote(place, note))}
				onList={(list, member) => act(actions.setList(place, list, member))}
				onNewList={(name) => act(actions.addList(place, name))}
			/>
		</>
	);
}
