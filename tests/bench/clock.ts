// A stop watch in the page: from an event to a text at a place. Runs in Node.

import type { Page } from "@playwright/test";

/** From the next event of this type, by its own time stamp, to a text at a place of the page; the result waits for it. */
export async function clock(
	page: Page,
	eventType: string,
	place: string,
	text: string,
): Promise<() => Promise<number>> {
	await page.evaluate(
		({ type, selector, wanted }) => {
			const took = new Promise<number>((resolve) => {
				window.addEventListener(
					type,
					({ timeStamp }) => {
						const observer = new MutationObserver(() => {
							const found = [...document.querySelectorAll(selector)];
							if (!found.some((element) => element.textContent.includes(wanted))) return;
							observer.disconnect();
							resolve(performance.now() - timeStamp);
						});
						observer.observe(document, { subtree: true, childList: true, characterData: true });
					},
					{ capture: true, once: true },
				);
			});
			Object.assign(window, { took });
		},
		{ type: eventType, selector: place, wanted: text },
	);
	return () => page.evaluate(() => (window as unknown as { readonly took: Promise<number> }).took);
}
