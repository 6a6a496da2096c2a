// `/` anywhere on the screen goes to the search field.

import { type RefObject, useEffect } from "react";

export function useSlashKey(field: RefObject<HTMLInputElement | null>): void {
	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
			if (event.target instanceof Element && event.target.closest("input, textarea, select, [role='dialog']") !== null)
				return;
			event.preventDefault();
			field.current?.focus();
			field.current?.select();
		};
		window.addEventListener("keydown", listen);
		return () => window.removeEventListener("keydown", listen);
	}, [field]);
}
