// Exact decimal numbers, and how an English newspaper prints them. Pure.

/** `digits` times ten to the power of `exponent`; never negative. */
export interface Decimal {
	readonly digits: bigint;
	readonly exponent: number;
}

/** English names of the powers of ten, largest first. */
const scales = [
	[15, "quadrillion"],
	[12, "trillion"],
	[9, "billion"],
	[6, "million"],
] as const;

export function decimal(digits: number | bigint, exponent = 0): Decimal {
	return { digits: BigInt(digits), exponent };
}

export function shifted({ digits, exponent }: Decimal, by: number): Decimal {
	return { digits, exponent: exponent + by };
}

export function times(a: Decimal, b: Decimal): Decimal {
	return { digits: a.digits * b.digits, exponent: a.exponent + b.exponent };
}

export function sum(a: Decimal, b: Decimal): Decimal {
	const exponent = Math.min(a.exponent, b.exponent);
	return { digits: at(a, exponent) + at(b, exponent), exponent };
}

/** Below 0, 0 or above 0, as `a` is less than, equal to or more than `b`. */
export function compare(a: Decimal, b: Decimal): number {
	const exponent = Math.min(a.exponent, b.exponent);
	const difference = at(a, exponent) - at(b, exponent);
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function at({ digits, exponent }: Decimal, common: number): bigint {
	return digits * 10n ** BigInt(exponent - common);
}

/** Without zeros at the end of its decimals. */
function trimmed(value: Decimal): Decimal {
	let { digits, exponent } = value;
	while (exponent < 0 && digits % 10n === 0n) {
		digits /= 10n;
		exponent += 1;
	}
	return { digits, exponent };
}

/** In figures: `1,234.5`. Decimals stay as they were written (`3.0`). */
export function printFigures(value: Decimal): string {
	const digits = (value.exponent > 0 ? at(value, 0) : value.digits).toString();
	const decimals = Math.max(0, -value.exponent);
	const padded = digits.padStart(decimals + 1, "0");
	const whole = padded.slice(0, padded.length - decimals).replace(/\B(?=(?:\d{3})+$)/g, ",");
	return decimals === 0 ? whole : `${whole}.${padded.slice(-decimals)}`;
}

/**
 * As an editor prints it: `1.7 trillion`, `50,000`, `1.25 million`; a number that no scale shortens stays in figures.
 * `scale` is the power of ten that the words after it name, 0 where there are none.
 */
export function printParts(value: Decimal): {
	readonly figures: string;
	readonly scale: string;
	readonly power: number;
} {
	for (const [power, scale] of scales) {
		if (compare(value, decimal(1, power)) < 0) continue;
		const part = trimmed(shifted(value, -power));
		// Rather `1,111.515 billion` than a trillion with six decimals; but a million and more figures stays in figures.
		const isLarge = compare(part, decimal(1000)) >= 0;
		if (part.exponent >= -3 && (!isLarge || power >= 9)) return { figures: printFigures(part), scale, power };
	}
	return { figures: printFigures(value), scale: "", power: 0 };
}

export function printNumber(value: Decimal): string {
	const { figures, scale } = printParts(value);
	return scale === "" ? figures : `${figures} ${scale}`;
}

/** A range with its scale once where both ends share it: `5 to 7 million`, `500 million to 1 billion`, `10–15`. */
export function printRange(first: Decimal, last: Decimal, joint: string): string {
	const [a, b] = [printParts(first), printParts(last)];
	if (a.scale === b.scale) return `${a.figures}${joint}${b.figures}${b.scale === "" ? "" : ` ${b.scale}`}`;
	return `${printNumber(first)}${joint.trim() === "–" ? " to " : joint}${printNumber(last)}`;
}

const longestFigure = 24;

/**
 * A number in figures as Vietnamese print writes it: the point groups thousands, the comma begins the decimals; `1.7`
 * and `1,234,567.8`, written the English way, can be nothing else. `null` for what is no number: `0912.345.678`, `3.0.1`.
 */
export function readFigure(text: string): Decimal | null {
	if (text.length > longestFigure) return null;
	if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return parts(text.replaceAll(".", ""), ",");
	if (/^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/.test(text) || /^[1-9]\d{0,2}(?:,\d{3}){2,}$/.test(text))
		return parts(text.replaceAll(",", ""), ".");
	if (/^(?:0|[1-9]\d*),\d+$/.test(text)) return parts(text, ",");
	if (/^(?:0|[1-9]\d*)\.\d+$/.test(text)) return parts(text, ".");
	return /^(?:0?\d|[1-9]\d+)$/.test(text) ? decimal(BigInt(text)) : null;
}

function parts(text: string, mark: string): Decimal {
	const [whole = "", part = ""] = text.split(mark);
	return { digits: BigInt(whole + part), exponent: part === "" ? 0 : -part.length };
}
