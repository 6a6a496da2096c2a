import { expect, test } from "vitest";
import { droppedFiles, folderLimit } from "../../../../renderer/features/library/import/folders.ts";
import { fileEntry, folderEntry } from "./support.tsx";

const dropped = (...entries: readonly FileSystemEntry[]) => ({
	files: [],
	items: entries.map((entry) => ({ kind: "file", webkitGetAsEntry: () => entry })),
});

test("files that are dropped themselves are all taken, whatever they are", async () => {
	const files = [new File(["a"], "a.txt"), new File(["b"], "ảnh.png")];
	expect(await droppedFiles({ files })).toEqual({
		files: files.map((file) => ({ file, path: file.name })),
		passedOver: 0,
		tooMany: false,
	});
});

test("a folder gives its texts with those of the folders inside, in the order of their names and numbers", async () => {
	const folder = folderEntry("truyện", [
		fileEntry("/truyện/bài 10.txt"),
		fileEntry("/truyện/bài 2.txt"),
		folderEntry("an", [fileEntry("/truyện/an/1.epub")]),
	]);
	const found = await droppedFiles(dropped(folder, fileEntry("/lẻ.md")));
	expect(found.files.map(({ path }) => path)).toEqual([
		"truyện/an/1.epub",
		"truyện/bài 2.txt",
		"truyện/bài 10.txt",
		"lẻ.md",
	]);
});

test("what is surely no text in a folder is passed over and counted: a saved page has more of it than of texts", async () => {
	const names = ["trang.html", "kiểu.css", "ảnh.JPG", ".DS_Store", "Thumbs.db", "không-đuôi", "nhạc.mp3"];
	const found = await droppedFiles(
		dropped(
			folderEntry(
				"lưu",
				names.map((name) => fileEntry(`/lưu/${name}`)),
			),
		),
	);
	expect(found.files.map(({ path }) => path)).toEqual(["lưu/không-đuôi", "lưu/trang.html"]);
	expect(found.passedOver).toBe(5);
});

test("a folder gives 5,000 files at the most", async () => {
	const many = Array.from({ length: folderLimit + 1 }, (_, index) => fileEntry(`/n/${index}.txt`));
	const found = await droppedFiles(dropped(folderEntry("n", many)));
	expect(found.files).toHaveLength(folderLimit);
	expect(found.tooMany).toBe(true);
});

test("what cannot be read in a folder is left out, and the rest is taken", async () => {
	const locked = folderEntry("khóa", "locked");
	const found = await droppedFiles(
		dropped(folderEntry("a", [locked, fileEntry("/a/1.txt"), fileEntry("/a/2.txt", null)])),
	);
	expect(found.files.map(({ path }) => path)).toEqual(["a/1.txt"]);
});
