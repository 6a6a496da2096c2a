// An e-book to one article with parts: package, navigation, then its chapters in reading order, each through the
// engine's own reader of HTML. Nothing outside the archive is ever asked for.

import { type BookChapter, bookLines } from "../engine/document/book.ts";
import { cleanLines } from "../engine/document/clean.ts";
import { chapterLines } from "../engine/document/html/chapter.ts";
import { featuresOf } from "../engine/document/lines.ts";
import type { ImportError, ImportWarning } from "../engine/document/types.ts";
import { failure, type Result, success } from "../engine/text/result.ts";
import { type NavigationTarget, readNavigation } from "./epubNavigation.ts";
import { type EpubPackage, encryptedPaths, readPackage } from "./epubPackage.ts";
import type { SourceContents } from "./types.ts";
import { forHtmlParser } from "./xhtml.ts";
import { decodeXml, elementsNamed, parseXml, type XmlElement } from "./xml.ts";
import type { ZipArchive } from "./zip.ts";

/** Reads a book out of its archive. `name` is that of the source. */
export async function readEpub(archive: ZipArchive, name: string): Promise<Result<SourceContents, ImportError>> {
	const reader = new EpubReader(archive, name);
	const path = await reader.packagePath();
	const root = path === null ? null : await reader.xml(path);
	if (path === null || root === null) return failure(reader.refused ?? reader.damaged);
	const book = readPackage(root, path);
	if (book.spine.length === 0) return failure(reader.damaged);
	const locked = await reader.encrypted();
	if (book.spine.some((item) => locked.has(item.path))) return failure({ kind: "locked", name, format: "epub" });
	return reader.read(book);
}

class EpubReader {
	/** What makes the whole book unreadable, where it is more than damage. */
	refused: ImportError | null = null;
	readonly damaged: ImportError;
	private readonly archive: ZipArchive;
	private readonly name: string;
	private readonly paths: ReadonlyMap<string, string>;

	constructor(archive: ZipArchive, name: string) {
		this.archive = archive;
		this.name = name;
		this.damaged = { kind: "damaged", name, format: "epub" };
		this.paths = new Map(archive.entries.map(({ path }) => [path.toLowerCase(), path]));
	}

	/** As `META-INF/container.xml` says; without it, the first package that lies in the archive. */
	async packagePath(): Promise<string | null> {
		const container = await this.xml("META-INF/container.xml");
		const files = container === null ? [] : elementsNamed(container, "rootfile");
		const said = files.find(({ attributes }) => this.bytesExist(attributes["full-path"] ?? ""));
		if (said !== undefined) return said.attributes["full-path"] ?? null;
		return this.archive.entries.find(({ path }) => /\.opf$/i.test(path))?.path ?? null;
	}

	async encrypted(): Promise<ReadonlySet<string>> {
		const root = await this.xml("META-INF/encryption.xml");
		return root === null ? new Set() : encryptedPaths(root);
	}

	async read(book: EpubPackage): Promise<Result<SourceContents, ImportError>> {
		const { name } = this;
		const targets = await this.targets(book);
		const chapters: BookChapter[] = [];
		let unread = 0;
		for (const { path } of book.spine) {
			const text = this.text(path);
			if (this.refused?.kind === "archiveTooLarge") return failure(this.refused);
			if (text === null) unread += 1;
			else chapters.push(this.chapter(path, text, book, targets.get(this.known(path)) ?? []));
		}
		const lines = bookLines({ title: book.title, authors: book.authors, chapters });
		if (!lines.some((line) => line.hint !== "title" && line.hint !== "byline" && featuresOf(line).words > 0))
			return failure(unread > 0 ? (this.refused ?? this.damaged) : { kind: "noText", name });
		const cleaned = cleanLines(lines, { kind: "book" });
		const warnings: readonly ImportWarning[] =
			unread === 0 ? [] : [{ kind: "partsUnread", unread, all: book.spine.length }];
		return success({
			kind: "article",
			format: "epub",
			cleaned: { ...cleaned, warnings: [...warnings, ...cleaned.warnings] },
			original: lines.map((line) => line.marked.text).join("\n\n"),
		});
	}

	/** Entries of the navigation by the file that they lead into; of several kinds the one that knows more. */
	private async targets({ navigation, ncx }: EpubPackage): Promise<ReadonlyMap<string, NavigationTarget[]>> {
		const byPath = new Map<string, NavigationTarget[]>();
		const lists: (readonly NavigationTarget[])[] = [];
		for (const path of [navigation, ncx]) {
			const root = path === null ? null : await this.xml(path);
			if (path !== null && root !== null) lists.push(readNavigation(root, path));
		}
		const longest = lists.reduce((best, list) => (list.length > best.length ? list : best), []);
		const list = lists[0] !== undefined && lists[0].length > 1 ? lists[0] : longest;
		for (const target of list) {
			const path = this.known(target.path);
			const others = byPath.get(path);
			if (others === undefined) byPath.set(path, [target]);
			else others.push(target);
		}
		return byPath;
	}

	private chapter(path: string, text: string, book: EpubPackage, entries: readonly NavigationTarget[]): BookChapter {
		const wanted = new Set(entries.flatMap(({ anchor }) => (anchor === null ? [] : [anchor])));
		const page = path === book.navigation ? "contents" : (book.pages.get(path) ?? null);
		return { ...chapterLines(forHtmlParser(text), wanted), entries, page };
	}

	async xml(path: string): Promise<XmlElement | null> {
		const text = this.text(path);
		return text === null ? null : parseXml(text);
	}

	private bytesExist(path: string): boolean {
		return this.archive.find(this.known(path)) !== null;
	}

	/** The path as the archive writes it: some makers mix capitals. */
	private known(path: string): string {
		return this.archive.find(path) === null ? (this.paths.get(path.toLowerCase()) ?? path) : path;
	}

	private text(path: string): string | null {
		const entry = this.archive.find(this.known(path));
		if (entry === null) return null;
		const bytes = this.archive.read(entry, { name: this.name, format: "epub" });
		if (bytes.ok) return decodeXml(bytes.value);
		if (bytes.error.kind !== "damaged") this.refused ??= bytes.error;
		return null;
	}
}
