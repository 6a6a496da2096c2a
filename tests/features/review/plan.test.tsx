// @vitest-environment jsdom

import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { PlanDialog } from "../../../renderer/features/review/plan/PlanDialog.tsx";
import { ReviewSettings } from "../../../renderer/features/review/plan/ReviewSettings.tsx";
import type { ListRecord } from "../../../renderer/storage/records/lists.ts";
import type { FitPlan } from "../../../renderer/worker/fitClient.ts";
import { valueIn } from "../../storage/support.ts";
import { fakeServices } from "../fakes.ts";
import { expectAccessible, renderScreen } from "../render.tsx";
import { noon } from "./support.ts";

async function showDialog(own: ListRecord["review"], above: ListRecord["review"] = null) {
	const services = await fakeServices();
	const { lists } = services.library;
	const parent = valueIn(await lists.add("Báo chí", noon));
	const { id } = valueIn(await lists.add("Thể thao", noon, parent.id));
	valueIn(await lists.change(parent.id, { review: above }));
	valueIn(await lists.change(id, { review: own }));
	const stored = async () => valueIn(await lists.all()).find((one) => one.id === id);
	const list = (await stored()) ?? parent;
	const onClose = vi.fn();
	const Opened = () => {
		const [open, setOpen] = useState(true);
		const close = () => {
			onClose();
			setOpen(false);
		};
		return <PlanDialog open={open} list={list} parent={{ ...parent, review: above }} onClose={close} />;
	};
	renderScreen(services, <Opened />);
	const dialog = within(await screen.findByRole("dialog", { name: "How “Thể thao” is reviewed" }));
	return { dialog, stored, onClose, user: userEvent.setup() };
}

test("a list shows what it inherits, and keeps only what is set for it", async () => {
	const { dialog, stored, onClose, user } = await showDialog(null, { newPerDay: 5 });
	expect(dialog.getByText("From “Báo chí”")).toBeTruthy();
	const perDay = dialog.getByRole<HTMLInputElement>("textbox", { name: "New words a day" });
	expect(perDay.value).toBe("5");
	await expectAccessible();
	await user.clear(perDay);
	await user.type(perDay, "8{Enter}");
	await user.click(dialog.getByRole("checkbox", { name: "Write the word" }));
	await user.selectOptions(dialog.getByRole("combobox", { name: "Order of reviews" }), "Hardest first");
	expect(dialog.getByText("What has a line at its left is set for this list alone.")).toBeTruthy();
	await user.click(dialog.getByRole("button", { name: "Save" }));
	await waitFor(() => expect(onClose).toHaveBeenCalled());
	expect((await stored())?.review).toEqual({ newPerDay: 8, modes: ["recognition", "typing"], order: "hardest" });
	await user.click(await screen.findByRole("button", { name: "Undo" }));
	await waitFor(async () => expect((await stored())?.review).toBeNull());
});

test("one setting, or all of them, go back to what is above", async () => {
	const { dialog, stored, user } = await showDialog({ newPerDay: 3, retention: 0.8 });
	await user.click(dialog.getByRole("button", { name: "New words a day: back to the general setting" }));
	expect(dialog.getByRole<HTMLInputElement>("textbox", { name: "New words a day" }).value).toBe("20");
	await user.click(dialog.getByRole("button", { name: "Use the general settings" }));
	await user.click(dialog.getByRole("button", { name: "Save" }));
	await waitFor(async () => expect((await stored())?.review).toBeNull());
});

test("what cannot be read is said, and not saved", async () => {
	const { dialog, user } = await showDialog(null);
	const steps = dialog.getByRole("textbox", { name: "Steps of a new word" });
	await user.clear(steps);
	await user.type(steps, "soon{Enter}");
	expect(dialog.getByText("Write times like 1m 10m 1d.")).toBeTruthy();
	const save = () => dialog.getByRole<HTMLButtonElement>("button", { name: "Save" });
	expect(save().disabled).toBe(true);
	await user.clear(steps);
	await user.type(steps, "2m 1h{Enter}");
	await waitFor(() => expect(save().disabled).toBe(false));
	const leech = dialog.getByRole("textbox", { name: /^Hard to keep/ });
	await user.clear(leech);
	await user.type(leech, "100{Enter}");
	expect(dialog.getByText("From 1 to 99.")).toBeTruthy();
});

test("the last way to ask cannot be taken away", async () => {
	const { dialog } = await showDialog(null);
	expect(dialog.getByRole<HTMLInputElement>("checkbox", { name: "Vietnamese to English" }).disabled).toBe(true);
});

test("general settings take effect at once, the hour of a new day too", async () => {
	const services = await fakeServices();
	renderScreen(services, <ReviewSettings />);
	const user = userEvent.setup();
	const { settings } = services.library;
	const steps = screen.getByRole("textbox", { name: "Steps after forgetting" });
	await user.clear(steps);
	await user.tab();
	await waitFor(() => expect(settings.get().review.relearningSteps).toEqual([]));
	await user.selectOptions(screen.getByRole("combobox", { name: "A new day begins at" }), "0");
	await waitFor(() => expect(settings.get().dayStartsAt).toBe(0));
	await user.click(screen.getByRole("button", { name: "Back to the usual settings" }));
	await waitFor(() => expect(settings.get().review.relearningSteps).toEqual([10]));
	await expectAccessible();
});

const weights = Array.from({ length: 21 }, (_, index) => index / 10);

test("parameters are fitted with progress, told, applied, and taken back", async () => {
	const services = await fakeServices();
	let finish = () => {};
	const fit: FitPlan = (_events, until, watch) => {
		expect(until).toBeNull();
		watch?.onProgress?.(0.4);
		return new Promise((resolve) => {
			finish = () => resolve({ ok: true, value: { weights, reviews: 1234, before: 0.3456, after: 0.3 } });
		});
	};
	renderScreen(services, <ReviewSettings fit={fit} />);
	const user = userEvent.setup();
	await user.click(screen.getByRole("button", { name: "Fit to my own answers" }));
	const progress = await screen.findByRole<HTMLProgressElement>("progressbar");
	await waitFor(() => expect(progress.value).toBe(40));
	finish();
	await screen.findByText(/^Fitted to 1,234 answers.*: 0\.346 before, 0\.300 now\.$/);
	await waitFor(() => expect(services.library.settings.get().review.weights).toEqual(weights));
	await user.click(await screen.findByRole("button", { name: "Undo" }));
	await waitFor(() => expect(services.library.settings.get().review.weights).toBeNull());
});

test("fitting can be stopped, and says when there is too little to fit to", async () => {
	const services = await fakeServices();
	const fit = vi.fn<FitPlan>((_events, _until, watch) => {
		return new Promise((resolve) => {
			watch?.signal?.addEventListener("abort", () => resolve({ ok: false, error: { kind: "cancelled" } }));
		});
	});
	renderScreen(services, <ReviewSettings fit={fit} />);
	const user = userEvent.setup();
	await user.click(screen.getByRole("button", { name: "Fit to my own answers" }));
	await user.click(await screen.findByRole("button", { name: "Cancel" }));
	expect(await screen.findByText("Stopped: nothing was changed.")).toBeTruthy();
	fit.mockResolvedValueOnce({ ok: false, error: { kind: "tooFew", reviews: 12, needed: 400 } });
	await user.click(screen.getByRole("button", { name: "Fit to my own answers" }));
	expect(await screen.findByText(/^Fitting needs 400 answers .* there are 12 so far\.$/)).toBeTruthy();
	expect(services.library.settings.get().review.weights).toBeNull();
});
