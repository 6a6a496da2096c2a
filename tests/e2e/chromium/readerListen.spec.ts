// Listening: voices of the system with the spoken word followed, and an attached recording with the times of subtitles.

import { expect, type Page } from "@playwright/test";
import type { App } from "./app.ts";
import { marketArticle, shortArticle } from "./files.ts";
import { rowsOf } from "./stored.ts";
import { test } from "./test.ts";
import { fill, like } from "./texts.ts";
import { markedText, silence, withVoice } from "./voice.ts";

const subtitles = {
	name: "chợ nổi.srt",
	mimeType: "application/x-subrip",
	text: [
		["00:00:01,000 --> 00:00:03,000", "Buổi sáng, con thuyền nhỏ đưa chúng tôi ra chợ nổi."],
		["00:00:04,000 --> 00:00:06,000", "Người bán hàng treo trái cây lên một cây sào dài."],
		["00:00:08,000 --> 00:00:11,000", "Ai muốn mua dứa thì gọi to."],
		["00:00:12,000 --> 00:00:15,000", "Nước sông hôm nay cao, gió mát."],
	]
		.map(([times, line], index) => `${index + 1}\n${times}\n${line}\n`)
		.join("\n"),
};

async function attach({ page, button, texts }: App, recording = silence(20)) {
	await button(texts.reader.more).click();
	const [chooser] = await Promise.all([
		page.waitForEvent("filechooser"),
		page.getByRole("menuitem", { name: fill(texts.reader.recording.attach, { megabytes: 300 }) }).click(),
	]);
	await chooser.setFiles(recording);
	return page.getByRole("region", { name: texts.reader.recording.label });
}

const seconds = (page: Page) =>
	page
		.getByRole("slider", { name: "Place in the recording" })
		.evaluate((slider) => Number((slider as HTMLInputElement).value));

test("without a Vietnamese voice it is said what to install, for each system", async ({ app }) => {
	const { page, texts } = app;
	const { listen } = texts.reader;
	await app.read(shortArticle);
	await app.tap(shortArticle.word);
	await page.keyboard.press("v");
	const dialog = page.getByRole("dialog", { name: listen.noVoice.title });
	await expect(dialog).toContainText("speech-dispatcher");
	await dialog.getByRole("button", { name: listen.system.windows }).click();
	await expect(dialog).toContainText(listen.install.windows[2] ?? "missing");
	await dialog.getByRole("button", { name: listen.system.mac }).click();
	await expect(dialog).toContainText("Linh");
	await page.keyboard.press("Escape");
	await expect(dialog).toBeHidden();
	await expect(app.card).toBeVisible();
});

test("from here on: sentence after sentence, the spoken word marked, paused and resumed by the space bar", async ({
	app,
}) => {
	const { page, texts } = app;
	const { listen } = texts.reader;
	const voice = await withVoice(page);
	await page.reload();
	await app.read(marketArticle);
	await app.tap("thuyền");
	await page.keyboard.press("Escape");
	await page.keyboard.press("r");
	const bar = page.getByRole("region", { name: listen.label });
	await expect.poll(voice.saying).toBe("Buổi sáng, con thuyền nhỏ đưa chúng tôi ra chợ nổi.");
	await expect.poll(() => voice.marked("sentence")).toContain("thuyền nhỏ");
	await voice.word("Buổi sáng, con ".length);
	expect(await voice.marked("word")).toBe("thuyền");
	await page.keyboard.press("Space");
	expect(await voice.saying()).toBeNull();
	await expect(bar.getByRole("button", { name: listen.play })).toBeVisible();
	await page.keyboard.press("Space");
	expect(await voice.saying()).toBe("thuyền nhỏ đưa chúng tôi ra chợ nổi.");
	await voice.end();
	await expect.poll(voice.saying).toBe("Người bán hàng treo trái cây lên một cây sào dài.");
	await expect(bar).toContainText(fill(texts.reader.foot.sentence, { ordinal: 2, of: 5 }));
	await page.keyboard.press(",");
	expect(await voice.saying()).toContain("con thuyền nhỏ");
	await bar.getByRole("combobox", { name: listen.rate }).selectOption("0.7");
	await bar.getByRole("combobox", { name: listen.voice }).selectOption("An");
	await expect.poll(async () => (await rowsOf(page, "settings")).length).toBeGreaterThan(0);
	await page.keyboard.press("Escape");
	await expect(bar).toBeHidden();
	expect(await voice.saying()).toBeNull();
	expect(await voice.marked("sentence")).toBe("");
});

test("a word, its sentence and its paragraph are heard from the card; voices that come late are waited for", async ({
	app,
}) => {
	const { page, texts, card } = app;
	const { listen } = texts.reader;
	const voice = await withVoice(page, 600);
	await page.reload();
	await app.read(marketArticle);
	await app.tap("dứa");
	await card.getByRole("button", { name: listen.button }).click();
	await expect.poll(voice.saying).toBe("dứa");
	await voice.end();
	const fromMenu = async (name: string) => {
		await card.getByRole("button", { name: listen.place }).click();
		await page.getByRole("menuitem", { name }).click();
	};
	await fromMenu(listen.sentence);
	await expect.poll(voice.saying).toBe("Ai muốn mua dứa thì gọi to, người bán sẽ chèo thuyền lại gần.");
	await voice.end();
	await expect.poll(voice.saying).toBeNull();
	await fromMenu(listen.paragraph);
	await expect.poll(voice.saying).toContain("Ai muốn mua dứa");
	await voice.end();
	await expect.poll(voice.saying).toBe("Nước sông hôm nay cao, gió mát.");
});

test("the text follows the voice, unless it is told not to", async ({ app }) => {
	const { page, texts } = app;
	const { listen } = texts.reader;
	const voice = await withVoice(page);
	await page.reload();
	const lines = Array.from({ length: 60 }, (_, index) => `Con thuyền thứ ${index + 1} ra chợ nổi.`);
	await app.read({ name: "dài.txt", mimeType: "text/plain", text: `Chợ nổi\n\n${lines.join("\n\n")}\n` });
	await page.keyboard.press("r");
	await expect.poll(voice.saying).not.toBeNull();
	const next = async (count: number) => {
		for (let step = 0; step < count; step += 1) await page.getByRole("button", { name: listen.next }).click();
	};
	await next(25);
	await expect.poll(() => voice.marked("sentence")).toMatch(/thứ 25 /);
	await page.getByRole("button", { name: listen.follow, pressed: true }).click();
	const line = await app.firstLine();
	await next(20);
	await expect.poll(voice.saying).toContain("thứ 45 ");
	expect(await app.firstLine()).toBe(line);
});

test("a recording is attached, played by the space bar, left and found again, and taken away with a way back", async ({
	app,
}) => {
	const { page, texts } = app;
	const { recording, listen } = texts.reader;
	await app.read(shortArticle);
	const player = await attach(app);
	await expect(player).toContainText("0:20");
	await expect(app.notice).toContainText(fill(recording.attached, { name: "bản ghi.wav" }));
	await page.keyboard.press("Space");
	await expect(player.getByRole("button", { name: listen.pause })).toBeVisible();
	await expect.poll(() => seconds(page)).toBeGreaterThan(0);
	await page.keyboard.press("Space");
	await expect(player.getByRole("button", { name: listen.play })).toBeVisible();
	await player.getByRole("slider", { name: recording.seek }).fill("12");
	await expect(player).toContainText("0:12");
	await player.getByRole("button", { name: like(recording.back_other) }).click();
	await expect(player).toContainText("0:07");
	await player.getByRole("combobox", { name: listen.rate }).selectOption("0.8");
	const kept = async () => JSON.stringify(await rowsOf(page, "settings"));
	await expect.poll(kept).toMatch(/"recordingRate","value":0\.8/);
	await expect.poll(kept).toMatch(/"recordingPositions","value":\{"[^"]+":7/);

	await page.reload();
	await expect(player).toContainText("0:07");
	await expect(player.getByRole("combobox", { name: listen.rate })).toHaveValue("0.8");
	await player.getByRole("button", { name: texts.reader.more }).click();
	await page.getByRole("menuitem", { name: recording.remove }).click();
	await expect(player).toBeHidden();
	expect(await rowsOf(page, "recordings")).toEqual([]);
	await app.notice.getByRole("button", { name: texts.common.action.undo }).click();
	await expect(player).toBeVisible();
});

test("what is no sound is not attached", async ({ app }) => {
	const { page, texts } = app;
	await app.read(shortArticle);
	const player = await attach(app, {
		name: "ảnh.mp3",
		mimeType: "audio/mpeg",
		buffer: Buffer.from("not a sound at all"),
	});
	await expect(app.notice).toContainText(fill(texts.reader.recording.unplayable, { name: "ảnh.mp3" }));
	await expect(player).toBeHidden();
	expect(await rowsOf(page, "recordings")).toEqual([]);
});

test("with the times of subtitles the spoken sentence is marked, played from and repeated", async ({ app }) => {
	const { page, texts, card } = app;
	const { recording, listen } = texts.reader;
	await app.read(subtitles);
	const player = await attach(app);
	await app.tap("dứa");
	await card.getByRole("button", { name: listen.place }).click();
	await page.getByRole("menuitem", { name: recording.here }).click();
	await expect(player.getByRole("button", { name: listen.pause })).toBeVisible();
	await expect.poll(() => markedText(page, "sentence")).toContain("Ai muốn mua dứa");
	expect(await seconds(page)).toBeGreaterThanOrEqual(8);
	await page.keyboard.press(".");
	await expect(player.getByRole("button", { name: recording.loop, pressed: true })).toBeVisible();
	// Repeated: three seconds later it is at the same sentence still.
	await page.waitForFunction(() => {
		const slider = document.querySelector<HTMLInputElement>("section input[type=range]");
		return slider !== null && Number(slider.value) >= 10;
	});
	await expect.poll(() => seconds(page)).toBeLessThan(10);
	await expect.poll(() => markedText(page, "sentence")).toContain("Ai muốn mua dứa");
	await player.getByRole("slider", { name: recording.seek }).fill("13");
	await expect(player.getByRole("button", { name: recording.loop, pressed: false })).toBeVisible();
	await expect.poll(() => markedText(page, "sentence")).toContain("Nước sông hôm nay cao");
});
