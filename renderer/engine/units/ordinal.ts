// English ordinals, as text prints them. Pure.

/** `1st`, `2nd`, `13th`, `21st`. */
export function ordinal(value: number): string {
	const teen = value % 100 > 10 && value % 100 < 14;
	const ending = teen ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
	return `${value}${ending}`;
}

const spelled = "zeroth first second third fourth fifth sixth seventh eighth ninth".split(" ");

/** In words below ten, as a newspaper prints it: `third`, `12th`. */
export function spelledOrdinal(value: number): string {
	return spelled[value] ?? ordinal(value);
}
