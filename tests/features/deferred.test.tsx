// @vitest-environment jsdom
// A part of the app that cannot be fetched says so where it would be, and leaves everything else as it is.

import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { deferred, fetchParts } from "../../renderer/deferred.tsx";
import { expectAccessible, speak } from "./render.tsx";

beforeEach(() => {
	vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
	vi.restoreAllMocks();
	document.head.replaceChildren();
});

/** A part that comes once the server is there. */
function lateServer() {
	const server = { there: false, asked: 0 };
	const fetchPart = async () => {
		server.asked += 1;
		if (!server.there) throw new TypeError("Failed to fetch dynamically imported module");
		return (_: { readonly onClose?: () => void }) => <p>the part</p>;
	};
	return { server, fetchPart };
}

test("it is told in place, in the language in use, the rest lives on, and the part comes when it is tried again", async () => {
	const { server, fetchPart } = lateServer();
	const Part = deferred(fetchPart);
	await speak("vi");
	render(
		<>
			<p>the rest</p>
			<Part />
		</>,
	);
	expect((await screen.findByRole("alert")).textContent).toContain("Không tải được phần này");
	expect(screen.queryByText("the rest")).not.toBeNull();
	expect(screen.queryByRole("button", { name: "Đóng" })).toBeNull();
	await expectAccessible();
	const user = userEvent.setup();
	const retry = screen.getByRole("button", { name: "Thử lại" });
	await user.click(retry);
	expect(server.asked).toBe(2);
	expect(screen.queryByRole("alert")).not.toBeNull();
	expect(document.activeElement).toBe(retry);
	server.there = true;
	await user.keyboard("{Enter}");
	expect(await screen.findByText("the part")).not.toBeNull();
	expect(screen.queryByRole("alert")).toBeNull();
});

test("what lies over the screen can be closed all the same, and is asked for anew when it is opened again", async () => {
	const { server, fetchPart } = lateServer();
	const Part = deferred(fetchPart);
	const onClose = vi.fn();
	const { unmount } = render(<Part onClose={onClose} />);
	await userEvent.setup().click(await screen.findByRole("button", { name: "Close" }));
	expect(onClose).toHaveBeenCalledOnce();
	unmount();
	server.there = true;
	render(<Part onClose={onClose} />);
	expect(await screen.findByText("the part")).not.toBeNull();
});

test("what nobody asked for is left out without a word; fetching ahead says nothing either", async () => {
	const { server, fetchPart } = lateServer();
	const Part = deferred(fetchPart, "screens", "untold");
	await fetchParts(async () => undefined);
	expect(server.asked).toBe(1);
	const { container } = render(<Part />);
	await vi.waitFor(() => expect(console.error).toHaveBeenCalled());
	expect(container.innerHTML).toBe("");
});

test("a style sheet that could not be had is asked for again with its part", async () => {
	const { fetchPart } = lateServer();
	const Part = deferred(fetchPart);
	await expect(Part.load()).rejects.toThrow();
	const lost = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/assets/Part.css" });
	document.head.append(lost);
	await expect(Part.load()).rejects.toThrow();
	const links = [...document.head.querySelectorAll("link")];
	expect(links.map((link) => link.getAttribute("href"))).toEqual(["/assets/Part.css"]);
	expect(links[0]).not.toBe(lost);
});
