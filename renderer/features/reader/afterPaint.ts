// Work that must not stand between an input and what is first seen of its outcome. Runs in the window.

/**
 * Calls back once so many frames have been painted, after the last of them and not in it.
 * @returns calls it off
 */
export function afterPaint(work: () => void, frames = 1): () => void {
	let left = frames;
	let timer = 0;
	let frame = 0;
	const step = () => {
		left -= 1;
		if (left > 0) frame = requestAnimationFrame(step);
		else timer = window.setTimeout(work);
	};
	frame = requestAnimationFrame(step);
	return () => {
		cancelAnimationFrame(frame);
		window.clearTimeout(timer);
	};
}
