// Where the recording of each article was left: part of the settings, and so of every copy of the library. Pure.

import type { Settings } from "../../../storage/settings.ts";

type Positions = Settings["recordingPositions"];

/** Articles remembered; those not listened to for longest are forgotten. */
const most = 200;

/** Seconds from the beginning; 0 where nothing is remembered. */
export function positionOf(positions: Positions, article: string): number {
	return positions[article] ?? 0;
}

/** The positions with this one as the newest. @param seconds from the beginning, kept to a tenth */
export function withPosition(positions: Positions, article: string, seconds: number): Positions {
	const others = Object.entries(positions).filter(([id]) => id !== article);
	return Object.fromEntries([...others.slice(-(most - 1)), [article, Math.round(seconds * 10) / 10]]);
}
