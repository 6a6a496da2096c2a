// Vietnamese typing in all fields that are marked for it (`vietnameseField`), by the method that the person has chosen.

import { useEffect } from "react";
import { listenForTyping } from "../ui/vietnameseField.ts";
import { useSettingValues } from "./services.tsx";
import { createTypist } from "./typist.ts";

/** For the whole app, once. */
export function useVietnameseTyping(): void {
	const { typing } = useSettingValues();
	useEffect(() => (typing === "off" ? undefined : listenForTyping(document, createTypist(typing))), [typing]);
}
