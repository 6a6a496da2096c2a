// What an imported article is once it is clean: text, blocks over it, and an account of all that was changed. Pure.

import type { Span, TextOffset } from "../text/span.ts";

/** Bytes as they came from a file, a drop, the clipboard or an address. */
export interface ArticleSource {
	/** File name or a short label; may be empty for pasted text. */
	readonly name: string;
	/** A hint only: content decides. */
	readonly mediaType: string;
	readonly bytes: Uint8Array;
}

export type BlockKind = "title" | "lead" | "paragraph" | "subheading" | "caption" | "list" | "quote" | "verse";

/** A stretch of `CleanDocument.text` without line breaks around it; verse may have single line breaks inside. */
export interface Block {
	readonly kind: BlockKind;
	readonly span: Span;
}

/**
 * A headed part of a text: a chapter of a book, a part of a document. Parts nest by `level` (1 is the highest) and stand in
 * the order of the text; a part ends where the next one of its level or a higher one begins.
 */
export interface Part {
	/** As the source's own navigation or its heading names it; never empty. */
	readonly title: string;
	readonly level: number;
	/** Index in `blocks` of its first block. */
	readonly block: number;
}

/** When a stretch of the text is spoken: from a subtitle file. Milliseconds from the beginning of the recording. */
export interface Timing {
	readonly span: Span;
	readonly startsAt: number;
	/** After `startsAt`. */
	readonly endsAt: number;
}

export type RemovalReason =
	| "shareLine"
	| "relatedLabel"
	| "relatedHeadline"
	| "teaser"
	| "topicLabel"
	| "topic"
	| "readMore"
	| "repeated"
	| "menu"
	| "footer"
	| "advertisement"
	| "comment"
	/** Lists of horoscopes, calendars, prices, lottery numbers and the like beside an article. */
	| "listing"
	/** Running heads, page numbers and other furniture of printed pages. */
	| "pageFurniture"
	/** What tells deaf people of sounds, or who made the subtitles. */
	| "soundNote"
	/** Set aside by the person who reads. */
	| "byReader";

/** A line that was set aside. Nothing is lost: it can be shown and put back. */
export interface Removed {
	readonly reason: RemovalReason;
	readonly text: string;
	/** Index in `blocks` of the block before it; -1 before the first. */
	readonly afterBlock: number;
}

/** A change inside kept text, such as a space put in: `Bidenđã` to `Biden đã`. */
export interface Repair {
	readonly before: string;
	readonly after: string;
	/** Where `after` stands in `CleanDocument.text`. */
	readonly span: Span;
}

/** What an automatic segmenter had joined: hints, not orders. */
export interface SegmentationHints {
	/** Offsets into `CleanDocument.text` of the spaces that were `_` in the source, ascending. */
	readonly joins: readonly TextOffset[];
}

export interface CleanDocument {
	readonly title: string | null;
	readonly byline: string | null;
	/** As it stood in the text, not interpreted. */
	readonly date: string | null;
	/** News agency or site that the text names as its source. */
	readonly source: string | null;
	/** NFC. Blocks in order (a title is the first one), each two parted by one blank line. */
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly removed: readonly Removed[];
	readonly repairs: readonly Repair[];
	/** `null` unless the source was a segmented corpus text. */
	readonly hints: SegmentationHints | null;
	/** Ascending by `block`; empty for a text without parts, as most articles are. */
	readonly parts: readonly Part[];
	/** Ascending, without overlap; empty unless the source had times. */
	readonly timings: readonly Timing[];
}

/** What a source turned out to be, whatever its name says. */
export type SourceFormat =
	| "text"
	| "markdown"
	| "html"
	| "epub"
	| "docx"
	| "odt"
	| "rtf"
	| "pdf"
	| "subtitles"
	| "table"
	| "jsonLines"
	| "zip";

export type ImportError =
	| { readonly kind: "empty"; readonly name: string }
	| { readonly kind: "tooLarge"; readonly name: string; readonly limitBytes: number }
	| { readonly kind: "binary"; readonly name: string }
	| { readonly kind: "noText"; readonly name: string }
	/** The encoding that the caller asked for is none that can be read. */
	| { readonly kind: "unknownEncoding"; readonly name: string; readonly encoding: string }
	/** Cut off or broken: its format is known, its content cannot be read. */
	| { readonly kind: "damaged"; readonly name: string; readonly format: SourceFormat }
	/** Encrypted, or under a password or copy protection. */
	| { readonly kind: "locked"; readonly name: string; readonly format: SourceFormat }
	/** A PDF of pictures, without a text layer. */
	| { readonly kind: "scanned"; readonly name: string; readonly pages: number }
	| { readonly kind: "tooManyPages"; readonly name: string; readonly limit: number }
	/** An archive that would unpack to more than is allowed. */
	| { readonly kind: "archiveTooLarge"; readonly name: string; readonly limitBytes: number }
	| { readonly kind: "tooManyFiles"; readonly name: string; readonly limit: number }
	/** An archive in which there is no text that can be read. */
	| { readonly kind: "nothingInside"; readonly name: string }
	/** An older or other format, such as `.doc`, whose content is known and not read. */
	| { readonly kind: "unsupported"; readonly name: string; readonly extension: string };

/** One way to read doubtful bytes. */
export interface EncodingCandidate {
	/** A name that `decodeText` takes. */
	readonly encoding: string;
	/** The first line or two of the text as it reads this way; at most 160 characters. */
	readonly preview: string;
	/** Share of its words that are well-formed Vietnamese syllables, 0 to 1. */
	readonly share: number;
}

/** Something the reader should know of a text that was taken all the same. */
export type ImportWarning =
	| { readonly kind: "notVietnamese"; readonly share: number }
	/** The best candidate was taken; `candidates`, best first and itself among them, are for the person to choose from. */
	| {
			readonly kind: "doubtfulEncoding";
			readonly encoding: string;
			readonly candidates: readonly EncodingCandidate[];
	  }
	/** Some of it could not be read (pages, chapters, files in an archive): how many of how many. */
	| { readonly kind: "partsUnread"; readonly unread: number; readonly all: number };

export interface Sentence {
	/** From 0 in the order of the text, over all blocks. */
	readonly index: number;
	/** Index in `CleanDocument.blocks`. */
	readonly block: number;
	readonly span: Span;
}
