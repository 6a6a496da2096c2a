// Files from the command line, from a second start and from the menu reach the page, each once.

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { articleLimitBytes, type FileReply } from "../../app/host/contract.ts";
import { commandLineFiles } from "../../app/main/commandLineFiles.ts";
import { chooseArticleFiles } from "../../app/main/hostCalls.ts";
import { menuTexts } from "../../app/main/menuTexts.ts";
import { becomeOnlyInstance } from "../../app/main/singleInstance.ts";
import { userFolder } from "../../app/main/userFolder.ts";
import { createWaitingFiles } from "../../app/main/waitingFiles.ts";
import { createElectronFake } from "./electronFake.ts";

const here = resolve("/home/ai/bài viết");
const absolute = resolve("/tin/sáng.txt");

describe("the command line", () => {
	test.each<[string, readonly string[], readonly string[]]>([
		["names no files", [], []],
		["names files from the working folder", ["a.txt", "tin/b.md"], [resolve(here, "a.txt"), resolve(here, "tin/b.md")]],
		["names files by their whole path", [absolute], [absolute]],
		["names files by their address", [pathToFileURL(absolute).href], [absolute]],
		["has options of Chromium among them", ["--no-sandbox", "a.txt", "--lang=vi"], [resolve(here, "a.txt")]],
		[
			"has a file that looks like an option",
			["--", "-a.txt", "b.txt"],
			[resolve(here, "-a.txt"), resolve(here, "b.txt")],
		],
		["has an empty word", ["", "a.txt"], [resolve(here, "a.txt")]],
		["has an address that is no file's", ["file://server%"], [resolve(here, "file://server%")]],
	])("%s", (_what, words, files) => {
		expect(commandLineFiles({ words: ["hai-dong", ...words], namesApp: false, workingFolder: here })).toEqual(files);
	});

	test.each<[string, readonly string[]]>([
		["alone", ["/hai-dong"]],
		["after options", ["--no-sandbox", "--inspect=0", "/hai-dong"]],
		["after a script that is loaded first", ["-r", "loader.js", "/hai-dong"]],
	])("names the app first where Electron is started with its folder: %s", (_what, words) => {
		const line = { namesApp: true, workingFolder: here };
		expect(commandLineFiles({ words: ["electron", ...words], ...line })).toEqual([]);
		expect(commandLineFiles({ words: ["electron", ...words, "a.txt"], ...line })).toEqual([resolve(here, "a.txt")]);
	});
});

describe("a second start", () => {
	test("sends its files to the first and knows that it is not the first", () => {
		const { parts, asked } = createElectronFake({ folder: "/data", first: false });
		expect(becomeOnlyInstance(parts.app, ["/a.txt"], vi.fn())).toBe(false);
		expect(asked.lock).toHaveBeenCalledExactlyOnceWith({ files: ["/a.txt"] });
	});

	test("hands its files to the first, as paths that it has resolved itself", () => {
		const { parts, app } = createElectronFake({ folder: "/data" });
		const onSecondStart = vi.fn();
		expect(becomeOnlyInstance(parts.app, [], onSecondStart)).toBe(true);
		app.emit("second-instance", {}, ["hai-dong", "b.txt", "--x"], "/elsewhere", { files: ["/elsewhere/b.txt"] });
		expect(onSecondStart.mock.calls).toEqual([[["/elsewhere/b.txt"]]]);
	});

	test.each([null, undefined, "x", {}, { files: "a.txt" }, { files: [7] }, { files: [""] }])(
		"of another version that sends %j only brings the window forward",
		(sent) => {
			const { parts, app } = createElectronFake({ folder: "/data" });
			const onSecondStart = vi.fn();
			becomeOnlyInstance(parts.app, [], onSecondStart);
			app.emit("second-instance", {}, ["hai-dong"], "/", sent);
			expect(onSecondStart.mock.calls).toEqual([[[]]]);
		},
	);
});

describe("waiting files", () => {
	const small = async (path: string): Promise<FileReply> => ({
		ok: true,
		value: { name: path, mediaType: "text/plain", bytes: new Uint8Array(1) },
	});
	const book = async (path: string): Promise<FileReply> => ({
		ok: true,
		value: { name: path, mediaType: "text/plain", bytes: new Uint8Array(articleLimitBytes) },
	});
	const namesOf = (replies: readonly FileReply[]) => replies.map((reply) => (reply.ok ? reply.value.name : "?"));

	test("are announced, and handed over once, in their order", async () => {
		const announce = vi.fn();
		const files = createWaitingFiles(announce, small);
		files.offer(["a", "b"]);
		files.offer(["c"]);
		expect(announce).toHaveBeenCalledTimes(2);
		expect(namesOf(await files.take())).toEqual(["a", "b", "c"]);
		expect(await files.take()).toEqual([]);
		expect(announce).toHaveBeenCalledTimes(2);
	});

	test("are not announced where there are none", () => {
		const announce = vi.fn();
		createWaitingFiles(announce, small).offer([]);
		expect(announce).not.toHaveBeenCalled();
	});

	test("are shared out between two calls at the same time: no file twice, none lost", async () => {
		const files = createWaitingFiles(vi.fn(), small);
		files.offer(["a", "b", "c", "d"]);
		const [one, other] = await Promise.all([files.take(), files.take()]);
		expect([...namesOf(one), ...namesOf(other)].sort()).toEqual(["a", "b", "c", "d"]);
	});

	test("beyond two large books wait for the next call, and are announced for it", async () => {
		const announce = vi.fn();
		const files = createWaitingFiles(announce, book);
		files.offer(["a", "b", "c", "d", "e"]);
		expect(namesOf(await files.take())).toEqual(["a", "b"]);
		expect(namesOf(await files.take())).toEqual(["c", "d"]);
		expect(announce).toHaveBeenCalledTimes(3);
		expect(namesOf(await files.take())).toEqual(["e"]);
		expect(announce).toHaveBeenCalledTimes(3);
	});

	test("that were chosen just now come first, what is too much of them before the others", async () => {
		const announce = vi.fn();
		const files = createWaitingFiles(announce, book);
		files.offer(["old"]);
		expect(namesOf(await files.takeFirst(["a", "b", "c"]))).toEqual(["a", "b"]);
		expect(announce).toHaveBeenCalledTimes(2);
		expect(namesOf(await files.take())).toEqual(["c", "old"]);
	});

	test("that can't be read come as their error, beside those that can", async () => {
		const gone: FileReply = { ok: false, error: { kind: "vanished", name: "b" } };
		const files = createWaitingFiles(vi.fn(), async (path) => (path === "b" ? gone : small(path)));
		files.offer(["a", "b", "c"]);
		expect(namesOf(await files.take())).toEqual(["a", "?", "c"]);
	});
});

const offered = "txt md markdown html htm epub docx pdf srt vtt tsv csv jsonl ndjson zip".split(" ");

describe("the system's dialog", () => {
	test("offers the files that the app can read, before the window, in the language of the interface", async () => {
		const { parts, asked } = createElectronFake({ folder: "/data" });
		asked.chooseFiles.mockResolvedValueOnce({ canceled: false, filePaths: ["/a.txt", "/b.md"] });
		const window = new parts.BrowserWindow({});
		expect(await chooseArticleFiles(parts.dialog, window, menuTexts.vi.openFiles)).toEqual(["/a.txt", "/b.md"]);
		expect(asked.chooseFiles).toHaveBeenCalledExactlyOnceWith(window, {
			title: "Mở bài viết",
			properties: ["openFile", "multiSelections"],
			filters: [
				{ name: "Bài viết", extensions: offered },
				{ name: "Mọi tệp", extensions: ["*"] },
			],
		});
	});

	test("gives nothing where nothing was chosen, and can stand without a window", async () => {
		const { parts, asked } = createElectronFake({ folder: "/data" });
		asked.chooseFiles.mockResolvedValueOnce({ canceled: true, filePaths: ["/a.txt"] });
		expect(await chooseArticleFiles(parts.dialog, null, menuTexts.en.openFiles)).toEqual([]);
		expect(asked.chooseFiles.mock.calls[0]).toHaveLength(1);
	});
});

test("the user's folder has a place of its own below the one that HAI_DONG_FOLDER names", () => {
	expect(userFolder({}, resolve("/home/ai/.config"))).toBe(resolve("/home/ai/.config/hai-dong"));
	expect(userFolder({ HAI_DONG_FOLDER: "" }, resolve("/home/ai/.config"))).toBe(resolve("/home/ai/.config/hai-dong"));
	expect(userFolder({ HAI_DONG_FOLDER: resolve("/tmp/x") }, "/y")).toBe(resolve("/tmp/x/electron"));
});
