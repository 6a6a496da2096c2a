// What a person may say to `npm run bench`. Pure.

export interface Wish {
	/** `null` for all. */
	readonly groups: readonly string[] | null;
	/** Syllables. */
	readonly sizes: readonly number[];
}

export type WishResult =
	| { readonly ok: true; readonly value: Wish }
	/** One line for the person. */
	| { readonly ok: false; readonly error: string };

export const usualSizes: readonly number[] = [1000, 10_000, 100_000];
const smallest = 500;
const largest = 1_000_000;

/** `--only GROUP,...` and `--n N,...`, also with `=`. `known` are the names of groups. */
export function readWish(args: readonly string[], known: readonly string[]): WishResult {
	const refused = (error: string) => ({ ok: false, error }) as const;
	let groups: readonly string[] | null = null;
	let sizes = usualSizes;
	for (let index = 0; index < args.length; index += 1) {
		const [option = "", inline] = (args[index] ?? "").split("=", 2);
		if (option === "--") continue;
		if (option !== "--only" && option !== "--n")
			return refused(`unknown option ${args[index]}: there are --only and --n`);
		if (inline === undefined) index += 1;
		const list = (inline ?? args[index] ?? "").split(",").filter((part) => part !== "");
		if (list.length === 0) return refused(`${option} needs a list with commas`);
		if (option === "--only") {
			const unknown = list.find((name) => !known.includes(name));
			if (unknown !== undefined) return refused(`unknown group ${unknown}: there are ${known.join(", ")}`);
			groups = list;
		} else {
			const wrong = list.find((text) => !/^\d+$/.test(text) || Number(text) < smallest || Number(text) > largest);
			if (wrong !== undefined) return refused(`--n ${wrong} is no number from ${smallest} to ${largest}`);
			sizes = list.map(Number);
		}
	}
	return { ok: true, value: { groups, sizes } };
}
