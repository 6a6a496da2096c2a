// Vietnamese typing in all fields that are marked for it (`vietnameseField`), by the method that the person has chosen.

import { useEffect } from "react";
import { listenForTyping } from "../ui/vietnameseField.ts";
import { useSettingValues } from "./services.tsx";

/** For the whole app, once. */
export function useVietnameseTyping(): void {
	const { typing } = useSettingValues();
	useEffect(() => {
		if (typing === "off") return;
		let end: (() => void) | null = () => {};
		void import("./typist.ts").then(({ createTypist }) => {
			if (end !== null) end = listenForTyping(document, createTypist(typing));
		});
		return () => {
			end?.();
			end = null;
		};
	}, [typing]);
}
