// Hands a copy to the browser, which saves it where its person wants it.

import { dayName } from "../../readingDays.ts";

/** `Hai-Dong-2026-03-10.haidong` */
export function fileName(at: number): string {
	return `Hai-Dong-${dayName(at)}.haidong`;
}

export function downloadCopy(file: Blob, name: string): void {
	const address = URL.createObjectURL(file);
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	link.click();
	// A large file is still being read when the click is over.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
