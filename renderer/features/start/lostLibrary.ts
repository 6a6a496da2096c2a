// The canary: a library that nobody has begun to use, though the host knows a copy, was lost, or has another home.

import { type CopyWorld, type KeptCopy, listCopies } from "../copies.ts";

/** The newest copy that can be read, where the library is new and empty; `null` where all is as it should be. */
export async function findLostLibrary(world: CopyWorld): Promise<KeptCopy | null> {
	const library = await world.jobs.identify(false);
	if (!library.ok || library.value.id !== null || !library.value.empty) return null;
	const listed = await listCopies(world);
	if (!listed.ok) return null;
	return listed.value.copies.find(({ manifest }) => manifest !== null) ?? null;
}
