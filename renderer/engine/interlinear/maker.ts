// What every form has in common: a maker takes the blocks in order and gives the bytes of the file. Pure.

import { strToU8 } from "fflate";
import type { TakenBlock } from "./blocks.ts";

export interface Maker {
	readonly add: (block: TakenBlock) => void;
	/** After the last block. */
	readonly end: () => readonly Uint8Array[];
}

/** Characters of a part: whoever writes it into a page does it in short steps. */
const partLength = 60_000;

/** Gathers text into parts of UTF-8, each ending where a piece ended. */
export class TextParts {
	private readonly parts: Uint8Array[] = [];
	private open: string[] = [];
	private length = 0;

	add(piece: string): void {
		this.open.push(piece);
		this.length += piece.length;
		if (this.length >= partLength) this.flush();
	}

	/** Ends the part here. */
	flush(): void {
		if (this.length > 0) this.parts.push(strToU8(this.open.join("")));
		this.open = [];
		this.length = 0;
	}

	end(): readonly Uint8Array[] {
		this.flush();
		return this.parts;
	}
}
