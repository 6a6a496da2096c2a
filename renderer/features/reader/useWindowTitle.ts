// Names the article in the title of the window while it is open.

import { useEffect } from "react";

export function useWindowTitle(title: string): void {
	useEffect(() => {
		const before = document.title;
		document.title = `${title} – ${before}`;
		return () => {
			document.title = before;
		};
	}, [title]);
}
