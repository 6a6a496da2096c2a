// `/` anywhere on the screen goes to the field.

import { type RefObject, useEffect } from "react";

export function useSlashKey(field: RefObject<HTMLTextAreaElement | null>): void {
	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
			event.preventDefault();
			field.current?.focus();
			field.current?.select();
		};
		window.addEventListener("keydown", listen);
		return () => window.removeEventListener("keydown", listen);
	}, [field]);
}

/** Where letters are letters. */
export function isWriting(target: EventTarget | null): boolean {
	return (
		target instanceof Element && target.closest("input, textarea, select, [role='dialog'], [role='menu']") !== null
	);
}
