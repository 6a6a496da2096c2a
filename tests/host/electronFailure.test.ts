// A page that dies is shown again when the person wants it: never a blank window without a word.

import { expect, test, vi } from "vitest";
import { menuTexts } from "../../app/main/menuTexts.ts";
import { watchForFailure } from "../../app/main/pageFailure.ts";
import { FakeWindow } from "./electronFake.ts";

function watched(answer: number) {
	const window = new FakeWindow({});
	const ask = vi.fn(async (_options: Electron.MessageBoxOptions) => answer);
	const [quit, report] = [vi.fn(), vi.fn()];
	watchForFailure(window, { texts: () => menuTexts.vi.failure, ask, quit, report });
	const crash = (reason = "crashed") => window.webContents.emit("render-process-gone", {}, { reason, exitCode: 5 });
	const failLoad = (code: number, isMainFrame = true) =>
		window.webContents.emit("did-fail-load", {}, code, "ERR_FAILED", "app://hai-dong/", isMainFrame);
	return { window, ask, quit, report, crash, failLoad };
}

test("after a crash the page is loaded again if the person says so", async () => {
	const { window, ask, quit, report, crash } = watched(0);
	crash();
	await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledOnce());
	expect(ask.mock.calls[0]?.[0]).toMatchObject({
		message: "Trang của Hai Dòng đã dừng bất ngờ",
		buttons: ["Hiện lại", "Thoát"],
	});
	expect(quit).not.toHaveBeenCalled();
	expect(report).toHaveBeenCalledOnce();
});

test("after a crash the app ends if the person does not want the page again", async () => {
	const { window, quit, crash } = watched(1);
	crash("oom");
	await vi.waitFor(() => expect(quit).toHaveBeenCalledOnce());
	expect(window.webContents.reload).not.toHaveBeenCalled();
});

test("a page whose files can't be read is offered again too, and the person is asked once", async () => {
	const { window, ask, crash, failLoad } = watched(0);
	failLoad(-2);
	crash();
	await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledOnce());
	expect(ask).toHaveBeenCalledOnce();
	crash();
	await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
});

test("an end as usual, a load that another replaced and a frame are no failures", async () => {
	const { ask, report, crash, failLoad } = watched(0);
	crash("clean-exit");
	failLoad(-3);
	failLoad(-2, false);
	expect(report).not.toHaveBeenCalled();
	expect(ask).not.toHaveBeenCalled();
});

test("a window that is closed is not asked about", () => {
	const { window, ask, crash } = watched(0);
	window.close();
	crash("killed");
	expect(ask).not.toHaveBeenCalled();
});
