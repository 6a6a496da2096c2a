// Puts a page that the worker has made into a frame: no script runs there, nothing is loaded but what is named here, and no
// address is opened.

/** What a frame may do: be reached from here, and open the dialog of printing. */
export const frameRights = "allow-same-origin allow-modals";

/**
 * Writes a page part by part, with a pause after each, so that a book never blocks the window.
 * @param parts the head of the page, then its body, UTF-8
 * @param style CSS of the frame alone
 * @throws the signal's reason
 */
export async function writePage(
	frame: HTMLIFrameElement,
	parts: readonly Uint8Array[],
	style: string,
	{ signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress?: (share: number) => void },
): Promise<void> {
	const page = frame.contentDocument;
	if (page === null) throw new Error("the frame is not in the page");
	const decoder = new TextDecoder();
	page.open();
	for (const [index, part] of parts.entries()) {
		page.write(decoder.decode(part));
		if (index === 0) addStyle(page, style);
		onProgress?.((index + 1) / parts.length);
		if (parts.length > 2) await pause();
		signal.throwIfAborted();
	}
	page.close();
}

function addStyle(page: Document, css: string): void {
	const style = page.createElement("style");
	style.textContent = css;
	page.head.append(style);
}

function pause(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}

/** Rules for the app's own faces of these families, with whole addresses: a frame has none of its own. */
export function facesOf({ styleSheets, baseURI }: Document, families: readonly string[]): string {
	const faces: string[] = [];
	for (const sheet of styleSheets) {
		const base = sheet.href ?? baseURI;
		for (const { cssText } of sheet.cssRules) {
			if (!cssText.startsWith("@font-face") || !families.some((family) => cssText.includes(family))) continue;
			const whole = (_: string, address: string) => `url("${new URL(address, base).href}")`;
			faces.push(cssText.replace(/url\("([^"]*)"\)/g, whole));
		}
	}
	return faces.join("\n");
}

/** Families of the app that a printed page is set in, and letters of every slice of them that Vietnamese needs. */
export const printFamilies = ["Source Serif 4 Variable", "Be Vietnam Pro"] as const;
export const printLetters = "Aaĩơưạềệ";

/** Waits for faces: paper is never drawn twice. @param sample letters of every slice of them that is needed */
export async function loadFaces(frame: HTMLIFrameElement, families: readonly string[], sample: string): Promise<void> {
	const fonts = frame.contentDocument?.fonts;
	if (fonts === undefined) return;
	const wanted = families.flatMap((family) => ["400", "500", "600"].map((weight) => `${weight} 16px "${family}"`));
	// A face that cannot be had is no reason not to print: the next one of its family list stands in.
	await Promise.allSettled(wanted.map((font) => fonts.load(font, sample)));
}
