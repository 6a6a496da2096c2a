// scroll: time from frame to frame while the text is scrolled as by a finger, at reading and at leafing speed; every
// gesture passes over rows that were never drawn.

import type { Page } from "@playwright/test";
import { type Bench, textFile } from "../bench.ts";
import { figure, repeat } from "../measure.ts";
import { openApp } from "../page.ts";
import { freshLibrary, idle, importText, openArticle, scrollTo } from "../reader.ts";

/** Where the gestures begin. */
const shares = [0, 0.2, 0.4, 0.6];
/** CSS pixels: two or three screens, less than the shortest text has; and pixels a second. */
const distance = 2400;
const speed = 1600;

export async function scroll(bench: Bench): Promise<void> {
	for (const size of bench.sizes) {
		const text = await textFile(bench, size, 1);
		const app = await openApp(bench);
		const { page } = app;
		await importText(app, text);
		await freshLibrary(app);
		await openArticle(app, text.title);
		const repetition = { warmUps: 1, runs: shares.length * 2, atLeast: 2, limitMs: bench.sizeLimitMs };
		const gestures = await repeat(repetition, async (count) => {
			await scrollTo(page, shares[count % shares.length] ?? 0);
			return scrollOn(page);
		});
		await app.close();
		const frames = gestures.flat();
		bench.report(figure(`scroll.${size}.frame_p95_ms`, "ms", frames, 95));
		bench.note(`frames longer than 50 ms: ${frames.filter((frame) => frame > 50).length} of ${frames.length}`);
	}
}

/** Milliseconds from each frame to the next while the text moves. */
async function scrollOn(page: Page): Promise<readonly number[]> {
	await idle(page);
	await page.evaluate(() => {
		const frames: number[] = [];
		let last: number | null = null;
		const note = (now: number) => {
			if (last !== null) frames.push(now - last);
			last = now;
			next = requestAnimationFrame(note);
		};
		let next = requestAnimationFrame(note);
		const stop = () => {
			cancelAnimationFrame(next);
			return frames;
		};
		Object.assign(window, { stopNotingFrames: stop });
	});
	const session = await page.context().newCDPSession(page);
	await session.send("Input.synthesizeScrollGesture", { x: 480, y: 420, yDistance: -distance, speed });
	const frames = await page.evaluate(() =>
		(window as unknown as { readonly stopNotingFrames: () => readonly number[] }).stopNotingFrames(),
	);
	await session.detach();
	if (frames.length < 10) throw new Error(`only ${frames.length} frames`);
	return frames;
}
