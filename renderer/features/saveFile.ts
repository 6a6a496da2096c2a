// Hands a file to the person: the browser's own download, which in Electron asks where to.

/** Milliseconds for which a large file may still be read after the click. */
const keptFor = 60_000;

export function saveFile(file: Blob, name: string): void {
	const address = URL.createObjectURL(file);
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	link.hidden = true;
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(address), keptFor);
}
