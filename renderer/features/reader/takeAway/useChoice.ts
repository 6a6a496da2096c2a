// What was chosen last, a setting: the next text is taken away in the same way, on another day too.

import { useState } from "react";
import { useSettings } from "../../services.tsx";
import { type Choice, usualChoice } from "./choice.ts";

export function useChoice(): readonly [Choice, (change: Partial<Choice>) => void] {
	const [settings, changeSettings] = useSettings();
	/** What is shown does not wait until it is stored. */
	const [choice, setChoice] = useState(() => settings.takeAway ?? usualChoice(navigator.language, settings));
	const change = (wanted: Partial<Choice>) => {
		const next = { ...choice, ...wanted };
		setChoice(next);
		changeSettings({ takeAway: next });
	};
	return [choice, change];
}
