// What an imported article is once it is clean: text, blocks over it, and an account of all that was changed. Pure.

import type { Span, TextOffset } from "../text/span.ts";

/** Bytes as they came from a file, a drop, the clipboard or an address. */
export interface ArticleSource {
	/** File name or a short label; may be empty for pasted text. */
	readonly name: string;
	/** `text/plain`, `text/html` or `text/markdown`; a hint only: content decides. */
	readonly mediaType: string;
	readonly bytes: Uint8Array;
}

export type BlockKind = "title" | "lead" | "paragraph" | "subheading" | "caption" | "list" | "quote" | "verse";

/** A stretch of `CleanDocument.text` without line breaks around it; verse may have single line breaks inside. */
export interface Block {
	readonly kind: BlockKind;
	readonly span: Span;
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
	| "footer";

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
}

export type ImportError =
	| { readonly kind: "empty"; readonly name: string }
	| { readonly kind: "tooLarge"; readonly name: string; readonly limitBytes: number }
	| { readonly kind: "binary"; readonly name: string }
	| { readonly kind: "noText"; readonly name: string }
	/** The encoding that the caller asked for is none that can be read. */
	| { readonly kind: "unknownEncoding"; readonly name: string; readonly encoding: string };

/** Something the reader should know of a text that was taken all the same. */
export type ImportWarning =
	| { readonly kind: "notVietnamese"; readonly share: number }
	| { readonly kind: "doubtfulEncoding"; readonly encoding: string };

export interface Sentence {
	/** From 0 in the order of the text, over all blocks. */
	readonly index: number;
	/** Index in `CleanDocument.blocks`. */
	readonly block: number;
	readonly span: Span;
}
