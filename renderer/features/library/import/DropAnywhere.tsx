// Takes what is dropped or pasted anywhere on the window: files, and text from other programs. Fields keep their own texts.

import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../../ui/Icon.tsx";
import { addressIn } from "./addresses.ts";
import styles from "./DropAnywhere.module.css";
import { droppedFiles } from "./folders.ts";
import { sourceOfAddress, sourceOfText } from "./sources.ts";
import { useImport } from "./useImport.ts";

export function DropAnywhere() {
	const { t } = useTranslation("import");
	const ways = useImport();
	const current = useRef(ways);
	current.current = ways;
	const [over, setOver] = useState(false);

	useLayoutEffect(() => {
		const ended = new AbortController();
		const { signal } = ended;
		/** What is dragged from a page of our own stays there. */
		let fromHere = false;
		/** `dragleave` comes for every element that is left; only the last one leaves the window. */
		let depth = 0;
		/** What is carried is read before the first wait: it is empty afterwards. */
		const take = async (data: DataTransfer) => {
			if (data.types.includes("Files") && data.files.length > 0) {
				current.current.takeDropped(await droppedFiles(data));
				return;
			}
			const text = data.getData("text/plain");
			const address = addressIn(text);
			if (address !== null) current.current.take([sourceOfAddress(address)]);
			else if (text.trim() !== "") current.current.take([sourceOfText(text, data.getData("text/html"), "")]);
		};
		const leave = () => {
			depth = 0;
			setOver(false);
		};
		const welcome = (event: DragEvent) => !fromHere && carriesText(event.dataTransfer) && !keepsText(event);

		window.addEventListener("dragstart", () => (fromHere = true), { signal });
		window.addEventListener("dragend", () => (fromHere = false), { signal });
		window.addEventListener(
			"dragenter",
			(event) => {
				if (!welcome(event)) return;
				depth += 1;
				setOver(true);
			},
			{ signal },
		);
		window.addEventListener(
			"dragleave",
			() => {
				depth -= 1;
				if (depth <= 0) leave();
			},
			{ signal },
		);
		window.addEventListener(
			"dragover",
			(event) => {
				if (!welcome(event)) return;
				event.preventDefault();
				if (event.dataTransfer !== null) event.dataTransfer.dropEffect = "copy";
			},
			{ signal },
		);
		window.addEventListener(
			"drop",
			(event) => {
				leave();
				if (!welcome(event) || event.dataTransfer === null) return;
				event.preventDefault();
				void take(event.dataTransfer);
			},
			{ signal },
		);
		window.addEventListener(
			"paste",
			(event) => {
				if (isField(event.target) || event.clipboardData === null) return;
				event.preventDefault();
				void take(event.clipboardData);
			},
			{ signal },
		);
		return () => ended.abort();
	}, []);

	if (!over) return null;
	return (
		<div className={styles.over}>
			<p>
				<Icon name="import" />
				{t("drop")}
			</p>
		</div>
	);
}

function carriesText(data: DataTransfer | null): boolean {
	return data !== null && (data.types.includes("Files") || data.types.includes("text/plain"));
}

/** A text dropped into a field belongs to the field; a file never does. */
function keepsText(event: DragEvent): boolean {
	return isField(event.target) && !(event.dataTransfer?.types.includes("Files") ?? false);
}

function isField(target: EventTarget | null): boolean {
	return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}
