// Where the recording of each article was left, kept by the browser: losing it costs a moment of searching, nothing else.

const key = "recording-positions";
/** Articles remembered; those not listened to for longest are forgotten. */
const most = 200;

type Positions = readonly (readonly [article: string, seconds: number])[];

/** Seconds from the beginning; 0 where nothing is remembered. */
export function positionOf(article: string): number {
	return read().find(([id]) => id === article)?.[1] ?? 0;
}

export function keepPosition(article: string, seconds: number): void {
	const others = read().filter(([id]) => id !== article);
	const kept = [[article, Math.round(seconds * 10) / 10] as const, ...others].slice(0, most);
	try {
		window.localStorage.setItem(key, JSON.stringify(kept));
	} catch (error) {
		// Full, or switched off by the person.
		if (!(error instanceof DOMException)) throw error;
	}
}

function read(): Positions {
	try {
		const found: unknown = JSON.parse(window.localStorage.getItem(key) ?? "[]");
		return Array.isArray(found) ? found.filter(isPosition) : [];
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof DOMException) return [];
		throw error;
	}
}

function isPosition(found: unknown): found is readonly [string, number] {
	return Array.isArray(found) && typeof found[0] === "string" && Number.isFinite(found[1]);
}
