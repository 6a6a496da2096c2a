// Files of what was dropped, folders included, with their paths. What is surely no text in a folder is passed over.

/** Files that one drop may bring. */
export const folderLimit = 5000;

/** What a folder holds beside its texts: the pictures, styles and programs of a saved page, recordings, files of the system. */
const noText =
	/^(?:\..*|Thumbs\.db|desktop\.ini)$|\.(?:jpe?g|png|gif|webp|avif|bmp|ico|svg|tiff?|heic|css|m?js|map|json|woff2?|ttf|otf|eot|mp3|m4a|aac|ogg|opus|wav|flac|mp4|m4v|mkv|webm|mov|avi|exe|dll|so|bin|db|lnk|download)$/i;

export interface DroppedFile {
	readonly file: File;
	/** From the folder that was dropped on; the name alone of a file that was dropped itself. */
	readonly path: string;
}

export interface DroppedFiles {
	readonly files: readonly DroppedFile[];
	/** Files of folders that are no texts. */
	readonly passedOver: number;
	/** Whether there were more than `folderLimit`. */
	readonly tooMany: boolean;
}

/** What of a `DataTransfer` is used. */
export interface DroppedData {
	readonly files: ArrayLike<File>;
	readonly items?: ArrayLike<{ readonly kind: string; webkitGetAsEntry?(): FileSystemEntry | null }>;
}

/** Must be called while the event is handled: a transfer is empty afterwards. A folder that cannot be read has no files. */
export function droppedFiles(data: DroppedData): Promise<DroppedFiles> {
	const entries = Array.from(data.items ?? []).flatMap((item) =>
		item.kind === "file" ? [item.webkitGetAsEntry?.() ?? null] : [],
	);
	const files = Array.from(data.files);
	if (!entries.some((entry) => entry?.isDirectory === true)) {
		const taken = files.slice(0, folderLimit).map((file) => ({ file, path: file.name }));
		return Promise.resolve({ files: taken, passedOver: 0, tooMany: files.length > folderLimit });
	}
	return walk(entries.filter((entry) => entry !== null));
}

async function walk(dropped: readonly FileSystemEntry[]): Promise<DroppedFiles> {
	const files: DroppedFile[] = [];
	let passedOver = 0;
	let tooMany = false;
	const waiting = dropped.map((entry) => ({ entry, inFolder: false })).reverse();
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const { entry, inFolder } = next;
		if (isFolder(entry)) {
			const children = await entriesOf(entry);
			// Numbers in names count: `bài 2` comes before `bài 10`.
			const sorted = [...children].sort((a, b) => collator.compare(b.name, a.name));
			for (const child of sorted) waiting.push({ entry: child, inFolder: true });
		} else if (inFolder && noText.test(entry.name)) {
			passedOver += 1;
		} else if (files.length === folderLimit) {
			tooMany = true;
			break;
		} else {
			const file = await fileOf(entry as FileSystemFileEntry);
			if (file !== null) files.push({ file, path: entry.fullPath.replace(/^\//, "") });
		}
	}
	return { files, passedOver, tooMany };
}

const collator = new Intl.Collator("vi", { numeric: true });

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
	return entry.isDirectory;
}

/** A reader gives its entries in portions, and an empty one at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
	const reader = folder.createReader();
	const found: FileSystemEntry[] = [];
	for (;;) {
		const portion = await new Promise<readonly FileSystemEntry[]>((resolve) => {
			reader.readEntries(resolve, () => resolve([]));
		});
		if (portion.length === 0) return found;
		found.push(...portion);
	}
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
	return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}
