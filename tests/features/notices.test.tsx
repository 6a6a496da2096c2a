// @vitest-environment jsdom
// Notices at the foot of the window: the newest one, for as long as what it says holds.

import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { type Notice, Notices, useNotices, useOwnNotices } from "../../renderer/ui/Notices.tsx";

function Say({ notice, own, children }: { readonly notice: Notice; readonly own: boolean; readonly children: string }) {
	const [everywhere, here] = [useNotices(), useOwnNotices()];
	return (
		<button type="button" onClick={() => (own ? here : everywhere)(notice)}>
			{children}
		</button>
	);
}

function Screens({ notice, own }: { readonly notice: Notice; readonly own: boolean }) {
	const [left, setLeft] = useState(false);
	return (
		<Notices closeLabel="Close">
			{left ? null : (
				<Say notice={notice} own={own}>
					do
				</Say>
			)}
			<button type="button" onClick={() => setLeft(true)}>
				leave
			</button>
		</Notices>
	);
}

afterEach(cleanup);

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

test.each([
	["a way back that belongs to a screen goes with it", true, true, false],
	["a way back that holds everywhere stays", false, true, true],
	["what only tells something stays", true, false, true],
])("%s", async (_name, own, undoable, stays) => {
	const action = { label: "Undo", run: () => undefined };
	render(<Screens own={own} notice={{ text: "done", ...(undoable ? { action } : {}) }} />);
	await press("do");
	expect(screen.getByText("done")).toBeDefined();
	await press("leave");
	expect(screen.queryByText("done") !== null).toBe(stays);
});

test("a notice ends when what it would undo has changed, and is not shown after that", async () => {
	const changed = new AbortController();
	const run = vi.fn();
	render(<Screens own notice={{ text: "done", action: { label: "Undo", run }, until: changed.signal }} />);
	await press("do");
	expect(screen.getByRole("button", { name: "Undo" })).toBeDefined();
	act(() => changed.abort());
	expect(screen.queryByText("done")).toBeNull();
	await press("do");
	expect(screen.queryByText("done")).toBeNull();
	expect(run).not.toHaveBeenCalled();
});

test("the newest one is shown alone", async () => {
	const first = new AbortController();
	const { rerender } = render(<Screens own notice={{ text: "one", until: first.signal }} />);
	await press("do");
	rerender(<Screens own notice={{ text: "two" }} />);
	await press("do");
	expect(screen.queryByText("one")).toBeNull();
	act(() => first.abort());
	expect(screen.getByText("two")).toBeDefined();
});

test("Ctrl+Z undoes from wherever the focus is, but neither what is typed nor what goes on from it", async () => {
	const run = vi.fn();
	const { rerender } = render(<Screens own notice={{ text: "done", action: { label: "Undo", run } }} />);
	await press("do");
	const field = document.body.appendChild(document.createElement("input"));
	field.focus();
	await userEvent.keyboard("{Control>}z{/Control}");
	expect(run).not.toHaveBeenCalled();
	field.remove();
	await userEvent.keyboard("{Control>}z{/Control}");
	expect(run).toHaveBeenCalledOnce();
	expect(screen.queryByText("done")).toBeNull();

	rerender(<Screens own notice={{ text: "much", action: { label: "Copy", run, onward: true } }} />);
	await press("do");
	await userEvent.keyboard("{Control>}z{/Control}");
	expect(run).toHaveBeenCalledOnce();
});

test.each(["Undo", "Close"])("“%s” gives the focus back to where it came from", async (name) => {
	render(<Screens own notice={{ text: "done", action: { label: "Undo", run: () => undefined } }} />);
	await press("do");
	screen.getByRole("button", { name: "leave" }).focus();
	screen.getByRole("button", { name }).focus();
	await userEvent.keyboard("{Enter}");
	expect(screen.queryByText("done")).toBeNull();
	expect(document.activeElement?.textContent).toBe("leave");
});
