// Works that change the same thing run one after another, so that quick presses of keys build on each other. Pure.

/**
 * The returned function starts `work` when all that was given before has ended, well or badly, and gives its outcome.
 */
export function inTurn(): <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome> {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const outcome = last.then(work, work);
		last = outcome.catch(() => undefined);
		return outcome;
	};
}
