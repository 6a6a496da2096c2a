// Where the window stands: a remembered place, mended so that all of the window lies on a screen that is there. Pure.

/** In device-independent pixels of the desktop, as Electron counts them. */
export interface Rectangle {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Narrower, the reader has no room for its card; lower, none for two sentences. */
export const leastSize = { width: 360, height: 480 } as const;

const usualSize = { width: 1200, height: 820 } as const;

/**
 * The place to open at. `workAreas` are those of the screens (without task bars), the main screen first, at least one.
 * A place that lies on no screen any more goes to the middle of the main one; a part that juts out is pulled in.
 */
export function placeWindow(remembered: Rectangle | null, workAreas: readonly [Rectangle, ...Rectangle[]]): Rectangle {
	const [main] = workAreas;
	if (remembered === null) return inTheMiddle(usualSize, main);
	const best = workAreas.reduce((one, other) => (overlap(remembered, other) > overlap(remembered, one) ? other : one));
	if (overlap(remembered, best) === 0) return inTheMiddle(remembered, main);
	const size = fittingSize(remembered, best);
	return {
		...size,
		x: clamp(remembered.x, best.x, best.x + best.width - size.width),
		y: clamp(remembered.y, best.y, best.y + best.height - size.height),
	};
}

/** Whether enough of a window is on some screen to be seen and moved by its upper edge. */
export function canBeReached(window: Rectangle, workAreas: readonly Rectangle[]): boolean {
	const edge: Rectangle = { ...window, height: edgeHeight };
	return workAreas.some((area) => overlap(edge, area) >= leastEdgeWidth * edgeHeight);
}

const edgeHeight = 32;
const leastEdgeWidth = 120;

function inTheMiddle(wanted: Pick<Rectangle, "width" | "height">, area: Rectangle): Rectangle {
	const size = fittingSize(wanted, area);
	return {
		...size,
		x: area.x + Math.round((area.width - size.width) / 2),
		y: area.y + Math.round((area.height - size.height) / 2),
	};
}

/** On a screen smaller than the least size, the screen decides. */
function fittingSize(
	{ width, height }: Pick<Rectangle, "width" | "height">,
	area: Rectangle,
): Pick<Rectangle, "width" | "height"> {
	return {
		width: Math.min(Math.max(width, leastSize.width), area.width),
		height: Math.min(Math.max(height, leastSize.height), area.height),
	};
}

function overlap(one: Rectangle, other: Rectangle): number {
	const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
	const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
	return width > 0 && height > 0 ? width * height : 0;
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(value, most));
}
