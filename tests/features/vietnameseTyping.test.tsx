// @vitest-environment jsdom

import { act, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { useVietnameseTyping } from "../../renderer/features/vietnameseTyping.ts";
import { Field } from "../../renderer/ui/Field.tsx";
import { vietnameseField } from "../../renderer/ui/vietnameseField.ts";
import { fakeServices } from "./fakes.ts";
import { renderScreen } from "./render.tsx";

/** Fields as React controls them: one for Vietnamese, one for anything else. */
function Fields() {
	useVietnameseTyping();
	const [word, setWord] = useState("");
	const [other, setOther] = useState("");
	return (
		<>
			<Field {...vietnameseField} label="Word" value={word} onChange={(event) => setWord(event.currentTarget.value)} />
			<textarea aria-label="Other" value={other} onChange={(event) => setOther(event.currentTarget.value)} />
		</>
	);
}

async function show(typing: "off" | "telex" | "vni") {
	const services = await fakeServices();
	await services.library.settings.change({ typing });
	renderScreen(services, <Fields />);
	// What types is fetched when somebody wants it.
	await act(() => import("../../renderer/features/typist.ts"));
	const word = screen.getByRole<HTMLInputElement>("textbox", { name: "Word" });
	const other = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Other" });
	return { services, word, other };
}

test("Telex in a field for Vietnamese, and in no other", async () => {
	const { word, other } = await show("telex");
	await userEvent.type(word, "tieengs Vieetj");
	expect(word.value).toBe("tiếng Việt");
	await userEvent.type(other, "tieengs");
	expect(other.value).toBe("tieengs");
});

test("VNI, and the letter keys of Telex are letters then", async () => {
	const { word } = await show("vni");
	await userEvent.type(word, "d9u7o7ng2 ass");
	expect(word.value).toBe("đường ass");
});

test("turned off, keys write what stands on them; turned on, fields follow at once", async () => {
	const { services, word } = await show("off");
	await userEvent.type(word, "hoaf");
	expect(word.value).toBe("hoaf");
	await act(() => services.library.settings.change({ typing: "telex" }));
	await userEvent.clear(word);
	await userEvent.type(word, "hoaf");
	expect(word.value).toBe("hòa");
});

test("in the middle of a text the caret stays behind what was typed", async () => {
	const { word } = await show("telex");
	await userEvent.type(word, "ba ban");
	await userEvent.type(word, "s", { initialSelectionStart: 2, initialSelectionEnd: 2 });
	expect(word.value).toBe("bá ban");
	expect([word.selectionStart, word.selectionEnd]).toEqual([2, 2]);
});

test("what is pasted, composed by the system, or typed over a selection is left alone", async () => {
	const { word } = await show("telex");
	await userEvent.click(word);
	await userEvent.paste("hoas");
	expect(word.value).toBe("hoas");
	await userEvent.clear(word);
	await userEvent.type(word, "ba");
	const composed = new InputEvent("beforeinput", {
		bubbles: true,
		cancelable: true,
		inputType: "insertText",
		data: "s",
		isComposing: true,
	});
	expect(fireEvent(word, composed)).toBe(true);
	await userEvent.type(word, "s", { initialSelectionStart: 0, initialSelectionEnd: 2 });
	expect(word.value).toBe("s");
});

test("Backspace brings back the word before a key that undid it", async () => {
	const { word } = await show("telex");
	await userEvent.type(word, "Vieetjh{Backspace}");
	expect(word.value).toBe("Việt");
});
