// What the card tells of a word beyond its place: saved words of its family, words of like meaning, its other places. Drawn
// after the rest of the card.

import type { HeadwordKey } from "../../../engine/text/headwordKey.ts";
import type { Span } from "../../../engine/text/span.ts";
import type { OpenText } from "../openText.ts";
import { PlacesHere } from "./PlacesHere.tsx";
import { PlacesInLibrary } from "./PlacesInLibrary.tsx";
import { RelatedWords } from "./RelatedWords.tsx";

interface CardMoreProps {
	readonly text: OpenText;
	readonly wordKey: HeadwordKey;
	readonly headword: string;
	readonly gloss: string | null;
	readonly here: Span;
	readonly onGo: (place: Span) => void;
	readonly onBack: (() => void) | null;
}

export function CardMore({ text, wordKey, headword, gloss, here, onGo, onBack }: CardMoreProps) {
	return (
		<>
			<RelatedWords wordKey={wordKey} headword={headword} gloss={gloss} />
			<PlacesHere text={text} wordKey={wordKey} here={here} onGo={onGo} onBack={onBack} />
			<PlacesInLibrary article={text.record.id} wordKey={wordKey} />
		</>
	);
}
