// Tells which of the app's own links somebody is about to follow: the pointer rests on it or presses it, or it has the focus.

/** Milliseconds that the pointer or the focus has to stay: what they only pass is not meant. */
const rest = 50;

/** Calls back with the address of each such link, from its `#` on. The returned function ends it. */
export function followIntent(onIntent: (hash: string) => void): () => void {
	let timer = 0;
	const hashOf = ({ target }: Event): string | null =>
		(target instanceof Element ? target.closest('a[href^="#"]')?.getAttribute("href") : null) ?? null;
	const begin = (event: Event) => {
		window.clearTimeout(timer);
		const hash = hashOf(event);
		if (hash !== null) timer = window.setTimeout(() => onIntent(hash), rest);
	};
	const press = (event: Event) => {
		window.clearTimeout(timer);
		const hash = hashOf(event);
		if (hash !== null) onIntent(hash);
	};
	const ending = new AbortController();
	const options = { passive: true, capture: true, signal: ending.signal };
	window.addEventListener("pointerover", begin, options);
	window.addEventListener("focusin", begin, options);
	window.addEventListener("pointerdown", press, options);
	return () => {
		window.clearTimeout(timer);
		ending.abort();
	};
}
