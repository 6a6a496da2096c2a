// Numbers that look random and come again from the same seed: mulberry32 (Tommy Ettinger, public domain). Pure.

/** Gives the next number, 0 to below 1. */
export type Random = () => number;

/** @param seed any integer; its lowest 32 bits count */
export function seededRandom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b_79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** `count` different things, or all where there are fewer, in random order; the given array stays as it is. */
export function drawn<Thing>(things: readonly Thing[], count: number, random: Random): readonly Thing[] {
	const rest = [...things];
	const wanted = Math.min(count, rest.length);
	for (let place = 0; place < wanted; place += 1) {
		const from = place + Math.floor(random() * (rest.length - place));
		const [here, there] = [rest[place], rest[from]];
		if (here === undefined || there === undefined) continue;
		rest[place] = there;
		rest[from] = here;
	}
	return rest.slice(0, wanted);
}
