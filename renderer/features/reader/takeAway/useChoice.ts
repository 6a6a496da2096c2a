// What was chosen last: kept while the app runs, so that the next text is taken away in the same way.

import { useState } from "react";
import type { Library } from "../../../storage/contract.ts";
import { useServices, useSettingValues } from "../../services.tsx";
import { type Choice, usualChoice } from "./choice.ts";

const chosen = new WeakMap<Library, Choice>();

export function useChoice(): readonly [Choice, (change: Partial<Choice>) => void] {
	const { library } = useServices();
	const settings = useSettingValues();
	const [choice, setChoice] = useState(() => chosen.get(library) ?? usualChoice(navigator.language, settings));
	const change = (wanted: Partial<Choice>) => {
		const next = { ...choice, ...wanted };
		chosen.set(library, next);
		setChoice(next);
	};
	return [choice, change];
}
