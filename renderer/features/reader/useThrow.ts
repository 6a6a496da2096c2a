// Hands a defect that came to light outside of rendering, in a promise or a listener, to the error boundary of the
// screen.

import { useCallback, useState } from "react";

/** The returned function makes the component throw `reason` at its next rendering; it never changes. */
export function useThrow(): (reason: unknown) => void {
	const [thrown, setThrown] = useState<{ readonly reason: unknown } | null>(null);
	if (thrown !== null) throw thrown.reason;
	return useCallback((reason: unknown) => setThrown({ reason }), []);
}
