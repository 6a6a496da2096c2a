// A page's drawing commands, as pdf.js gives them, to signs at their places: what a text viewer would do, without drawing.
// Commands: ISO 32000-1, 9.4 (text), 8.4 (graphics state), 14.6 (marked content).

import type { Direction, Face, Glyph } from "../../engine/document/printedPages/types.ts";
import { drawing } from "./library.ts";
import { finiteNumber, type Matrix, matrixOf, multiply } from "./matrix.ts";

/** What pdf.js gives of a page. */
export interface DrawingCommands {
	readonly fnArray: readonly number[];
	readonly argsArray: readonly unknown[];
}

/** What it takes to place the signs of a font. */
export interface PageFont {
	readonly face: Face;
	/** Length of one unit of a sign's width at size 1; 0.001 for all but fonts drawn by commands. */
	readonly unit: number;
	/** Written from top to bottom, as Chinese may be: such text is left out. */
	readonly vertical: boolean;
	/** For fonts drawn by commands: their real height at size 1; else 1. */
	readonly height: number;
}

/** More signs than any page of text has; the rest of such a page is not read. */
const mostGlyphs = 100_000;

interface TextState {
	matrix: Matrix;
	font: PageFont | null;
	size: number;
	spacing: number;
	wordSpacing: number;
	scale: number;
	leading: number;
	rise: number;
}

/**
 * The signs on a page in the order of drawing. `base` leads from the page's own coordinates to points from its left and
 * top edge; `fontNamed` knows the fonts by the names that the commands use.
 */
export function readGlyphs(
	commands: DrawingCommands,
	base: Matrix,
	fontNamed: (name: string) => PageFont | null,
): readonly Glyph[] {
	return new Drawing(base, fontNamed).run(commands);
}

class Drawing {
	private state: TextState;
	private readonly saved: TextState[] = [];
	private textMatrix: Matrix = [1, 0, 0, 1, 0, 0];
	/** Offset of the next sign, and of the line's beginning, in the text matrix. */
	private x = 0;
	private y = 0;
	private lineX = 0;
	private lineY = 0;
	/** One entry for each open stretch of marked content: whether it is an artifact. */
	private readonly marked: boolean[] = [];
	private artifacts = 0;
	private readonly glyphs: Glyph[] = [];
	private readonly fontNamed: (name: string) => PageFont | null;

	constructor(base: Matrix, fontNamed: (name: string) => PageFont | null) {
		this.fontNamed = fontNamed;
		this.state = {
			matrix: base,
			font: null,
			size: 0,
			spacing: 0,
			wordSpacing: 0,
			scale: 1,
			leading: 0,
			rise: 0,
		};
	}

	run({ fnArray, argsArray }: DrawingCommands): readonly Glyph[] {
		for (const [index, command] of fnArray.entries()) {
			const given = argsArray[index];
			this.obey(command, Array.isArray(given) ? given : []);
			if (this.glyphs.length > mostGlyphs) break;
		}
		return this.glyphs;
	}

	private obey(command: number, given: readonly unknown[]): void {
		const number = (at: number) => finiteNumber(given[at]);
		switch (command) {
			case drawing.save:
			case drawing.beginGroup:
				this.save();
				break;
			case drawing.restore:
			case drawing.endGroup:
			case drawing.paintFormXObjectEnd:
				this.restore();
				break;
			case drawing.paintFormXObjectBegin:
				this.save();
				this.transform(matrixOf(given[0]));
				break;
			case drawing.transform:
				this.transform(matrixOf(given));
				break;
			case drawing.beginText:
				this.setTextMatrix([1, 0, 0, 1, 0, 0]);
				break;
			case drawing.setFont:
				this.state.font = typeof given[0] === "string" ? this.fontNamed(given[0]) : null;
				this.state.size = number(1);
				break;
			case drawing.setCharSpacing:
				this.state.spacing = number(0);
				break;
			case drawing.setWordSpacing:
				this.state.wordSpacing = number(0);
				break;
			case drawing.setHScale:
				this.state.scale = number(0) / 100;
				break;
			case drawing.setLeading:
				this.state.leading = number(0);
				break;
			case drawing.setTextRise:
				this.state.rise = number(0);
				break;
			case drawing.setTextMatrix:
				this.setTextMatrix(matrixOf(given[0]) ?? [1, 0, 0, 1, 0, 0]);
				break;
			case drawing.moveText:
				this.moveText(number(0), number(1));
				break;
			case drawing.setLeadingMoveText:
				this.state.leading = -number(1);
				this.moveText(number(0), number(1));
				break;
			case drawing.nextLine:
				this.moveText(0, -this.state.leading);
				break;
			case drawing.showText:
			case drawing.showSpacedText:
				this.show(given[0]);
				break;
			case drawing.nextLineShowText:
				this.moveText(0, -this.state.leading);
				this.show(given[0]);
				break;
			case drawing.nextLineSetSpacingShowText:
				this.state.wordSpacing = number(0);
				this.state.spacing = number(1);
				this.moveText(0, -this.state.leading);
				this.show(given[2]);
				break;
			case drawing.beginMarkedContent:
			case drawing.beginMarkedContentProps:
				this.mark(tagOf(given[0]) === "Artifact");
				break;
			case drawing.endMarkedContent:
				if (this.marked.pop() === true) this.artifacts -= 1;
				break;
			default:
				break;
		}
	}

	private mark(artifact: boolean): void {
		this.marked.push(artifact);
		if (artifact) this.artifacts += 1;
	}

	private save(): void {
		this.saved.push({ ...this.state });
	}

	private restore(): void {
		this.state = this.saved.pop() ?? this.state;
	}

	private transform(matrix: Matrix | null): void {
		if (matrix !== null) this.state.matrix = multiply(this.state.matrix, matrix);
	}

	private setTextMatrix(matrix: Matrix): void {
		this.textMatrix = matrix;
		this.x = this.lineX = 0;
		this.y = this.lineY = 0;
	}

	private moveText(x: number, y: number): void {
		this.x = this.lineX += x;
		this.y = this.lineY += y;
	}

	private show(given: unknown): void {
		const { font, scale } = this.state;
		if (!Array.isArray(given) || font === null || font.vertical) return;
		const size = this.state.size;
		const whole = multiply(this.state.matrix, this.textMatrix);
		const along = Math.hypot(whole[0], whole[1]) * Math.abs(scale);
		const height = Math.abs(size) * Math.hypot(whole[2], whole[3]) * font.height;
		const direction = directionOf(whole, Math.sign(size || 1) * Math.sign(scale || 1));
		for (const sign of given) {
			if (typeof sign === "number") {
				this.x -= (sign * size * scale) / 1000;
				continue;
			}
			const { unicode, width, isSpace } = signOf(sign);
			const gap = this.state.spacing + (isSpace ? this.state.wordSpacing : 0);
			const drawn = width * font.unit * size;
			if (unicode !== "" && height > 0) {
				const y = this.y + this.state.rise;
				this.glyphs.push({
					text: unicode,
					x: whole[0] * this.x + whole[2] * y + whole[4],
					y: whole[1] * this.x + whole[3] * y + whole[5],
					advance: Math.abs(drawn) * along,
					size: height,
					face: font.face,
					direction,
					artifact: this.artifacts > 0,
				});
			}
			this.x += (drawn + gap) * scale;
		}
	}
}

/** Name of a stretch of marked content: a string, or what is left of pdf.js's own kind of names. */
function tagOf(given: unknown): unknown {
	return typeof given === "object" && given !== null && "name" in given ? given.name : given;
}

interface Sign {
	readonly unicode: string;
	readonly width: number;
	readonly isSpace: boolean;
}

function signOf(sign: unknown): Sign {
	if (typeof sign !== "object" || sign === null) return { unicode: "", width: 0, isSpace: false };
	const { unicode, width, isSpace } = sign as { unicode?: unknown; width?: unknown; isSpace?: unknown };
	return {
		unicode: typeof unicode === "string" ? unicode : "",
		width: finiteNumber(width),
		isSpace: isSpace === true,
	};
}

/** Slope up to which a line still counts as straight, about two degrees. */
const straight = 0.035;

function directionOf([a, b]: Matrix, sign: number): Direction {
	const [right, down] = [a * sign, b * sign];
	if (Math.abs(down) <= Math.abs(right) * straight) return right < 0 ? "left" : "right";
	if (Math.abs(right) <= Math.abs(down) * straight) return down < 0 ? "up" : "down";
	return "other";
}
