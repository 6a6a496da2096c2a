// What the first screen of an article is drawn from: the open text, the place that it begins with, and the readings of the
// rows seen there. Read when the article is opened, or a little ahead of that.

import { success } from "../../engine/text/result.ts";
import type { Span } from "../../engine/text/span.ts";
import type { Stored } from "../../storage/contract/stored.ts";
import type { ArticleId } from "../../storage/records/ids.ts";
import type { CallOptions } from "../../worker/protocol.ts";
import { openArticle } from "../articleAnalysis.ts";
import type { Services } from "../services.tsx";
import { guessedHeights, guessedScreen } from "./guessedRows.ts";
import { type OpenText, openText } from "./openText.ts";
import type { Anchor } from "./textGeometry.ts";
import { textLook } from "./useTextLook.ts";
import { steppedWidth } from "./useWindowSize.ts";

export interface FirstScreen {
	readonly text: OpenText;
	/** Where the text begins on the screen. */
	readonly start: Anchor;
}

/** What opening takes of the services. */
export type OpeningServices = Pick<Services, "language" | "library" | "dictionary">;

/**
 * Height of the first line of a place that is gone back to, and share of the window above a word that was asked for.
 */
const topLine = 28;
const aboveWord = 0.3;

/**
 * Opens the article and reads the words of its first screen.
 * @param place where it is to begin; `null` for the place where the article was left
 * @param onFailure hears of a worker that broke while it read for the screen
 */
export async function readFirstScreen(
	services: OpeningServices,
	id: ArticleId,
	place: Anchor | Span | null,
	options: CallOptions,
	onFailure: (reason: unknown) => void,
): Stored<FirstScreen> {
	const opened = await openArticle(services, id, options);
	if (!opened.ok) return opened;
	options.signal?.throwIfAborted();
	const text = openText(opened.value, services.language, onFailure);
	const start = place !== null && "at" in place ? place : startOf(text, place);
	if (text.sentences.count > 0) {
		const { first, end } = sentencesSeen(services, text, start);
		await text.readings.load(first, end);
	}
	if (options.signal?.aborted === true) text.readings.close();
	options.signal?.throwIfAborted();
	return success({ text, start });
}

/** Where an article is opened: at the word asked for, else at the sentence where it was left. */
export function startOf({ sentences, record }: Pick<OpenText, "sentences" | "record">, at: Span | null): Anchor {
	if (sentences.count === 0) return { at: 0, y: topLine, focused: false };
	if (at !== null) return { at: at.start, y: Math.round(window.innerHeight * aboveWord), focused: false };
	const { progress } = record;
	const left = progress === null ? 0 : Math.min(Math.max(progress.sentence, 0), sentences.count - 1);
	return { at: left === 0 ? 0 : sentences.span(left).start, y: topLine, focused: false };
}

/** First sentence of the rows that the first screen shows, and the one after the last. */
function sentencesSeen({ library }: OpeningServices, text: OpenText, start: Anchor) {
	const settings = library.settings.get();
	const plan = text.plans[settings.view];
	const { measures } = textLook(settings, steppedWidth(window.innerWidth));
	const heightOf = guessedHeights(text, plan, measures, settings.translations && text.translation.length > 0);
	const { first, last } = guessedScreen(text, plan, heightOf, start, window.innerHeight);
	return { first: plan.row(first).first, end: plan.row(last).end };
}
