// Fields in which Vietnamese is typed: keys go through a typist before they reach the field. Undo of the browser (Ctrl+Z), input
// methods of the system, selections and pasted text stay what they are.

/** Given to an input or textarea: in it Vietnamese is typed, as in one whose own `lang` is Vietnamese. */
export const vietnameseField = { "data-typing": "vi" } as const;

/** What stands in place of the text from `from` to the caret. */
export interface FieldReplacement {
	readonly from: number;
	readonly by: string;
}

/** Remembers the word that is being typed; `null`: the key does what it always does. */
export interface Typist {
	readonly type: (text: string, caret: number, key: string) => FieldReplacement | null;
	/** Backspace. */
	readonly erase: (text: string, caret: number) => FieldReplacement | null;
	/** The caret went elsewhere. */
	readonly forget: () => void;
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

function fieldOf(target: EventTarget | null): TextField | null {
	const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
	return isField && (target.dataset.typing === "vi" || target.lang === "vi") ? target : null;
}

/** Hears all fields of a document that are marked; the returned function ends it. */
export function listenForTyping(page: Document, typist: Typist): () => void {
	const write = (event: InputEvent) => {
		const field = fieldOf(event.target);
		if (field === null || event.isComposing) return;
		const { value, selectionStart: caret, selectionEnd } = field;
		if (caret === null || caret !== selectionEnd) return typist.forget();
		const wanted = wish(event, value, caret);
		if (wanted === null) return;
		event.preventDefault();
		replace(field, wanted.from, caret, wanted.by);
	};
	const wish = ({ inputType, data }: InputEvent, text: string, caret: number): FieldReplacement | null => {
		if (inputType === "insertText" && data !== null && Array.from(data).length === 1)
			return typist.type(text, caret, data);
		if (inputType === "deleteContentBackward") return typist.erase(text, caret);
		typist.forget();
		return null;
	};
	const leave = () => typist.forget();
	page.addEventListener("beforeinput", write, { capture: true });
	page.addEventListener("focusin", leave);
	page.addEventListener("pointerdown", leave);
	return () => {
		page.removeEventListener("beforeinput", write, { capture: true });
		page.removeEventListener("focusin", leave);
		page.removeEventListener("pointerdown", leave);
	};
}

/** As if it was typed: the browser remembers how to take it back, and React hears of it. */
function replace(field: TextField, from: number, to: number, by: string): void {
	const page = field.ownerDocument;
	field.setSelectionRange(from, to);
	// Deprecated, and still the only way that keeps the field's own undo.
	if (typeof page.execCommand === "function" && page.execCommand(by === "" ? "delete" : "insertText", false, by))
		return;
	field.setRangeText(by, from, to, "end");
	field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: by }));
}
