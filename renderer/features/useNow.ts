// The time, as far as a screen shows it: renewed now and then, so that `in 8 minutes` does not go stale.

import { useEffect, useState } from "react";
import { useServices } from "./services.tsx";

/** Milliseconds since 1970, at most `every` milliseconds old. */
export function useNow(every: number): number {
	const { now } = useServices();
	const [time, setTime] = useState(now);
	useEffect(() => {
		const timer = window.setInterval(() => setTime(now()), every);
		return () => window.clearInterval(timer);
	}, [now, every]);
	return time;
}
