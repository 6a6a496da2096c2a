// What a click with the other button offers: Electron has no such menu of its own. Pure.

import type { ContextMenuParams, MenuItemConstructorOptions } from "electron";
import type { MenuTexts } from "./menuTexts.ts";
import { ruleOnAddress } from "./ownAddress.ts";

export interface LinkActions {
	readonly openLink: (address: string) => void;
	readonly copyLink: (address: string) => void;
}

/** The parts of the click that decide. */
export type Clicked = Pick<ContextMenuParams, "isEditable" | "selectionText" | "linkURL" | "editFlags">;

const separator: MenuItemConstructorOptions = { type: "separator" };

/** No items where there is nothing to do: then no menu should open. */
export function contextMenuTemplate(
	{ isEditable, selectionText, linkURL, editFlags }: Clicked,
	texts: MenuTexts,
	actions: LinkActions,
): MenuItemConstructorOptions[] {
	const { edit, link } = texts;
	if (isEditable) {
		return [
			{ role: "undo", label: edit.undo, enabled: editFlags.canUndo },
			{ role: "redo", label: edit.redo, enabled: editFlags.canRedo },
			separator,
			{ role: "cut", label: edit.cut, enabled: editFlags.canCut },
			{ role: "copy", label: edit.copy, enabled: editFlags.canCopy },
			{ role: "paste", label: edit.paste, enabled: editFlags.canPaste },
			separator,
			{ role: "selectAll", label: edit.selectAll, enabled: editFlags.canSelectAll },
		];
	}
	const copy: readonly MenuItemConstructorOptions[] =
		selectionText.trim() === "" ? [] : [{ role: "copy", label: edit.copy }];
	const ruling = ruleOnAddress(linkURL);
	if (ruling.kind !== "external") return [...copy];
	const { address } = ruling;
	return [
		...copy,
		...(copy.length > 0 ? [separator] : []),
		{ label: link.open, click: () => actions.openLink(address) },
		{ label: link.copy, click: () => actions.copyLink(address) },
	];
}
