// What the calls of HostApi may be given, checked by the receiver in both shells: the arguments of a call as one list.
// Runs in Node (the loopback server, Electron's main process).

import * as v from "valibot";
import { backupLimitBytes, backupNamePattern, backupPieceBytes, type HostApi } from "./contract.ts";

/** The calls that cross a process border; `onFilesWaiting` is an event and goes the other way. */
export type HostCall = Exclude<keyof HostApi, "onFilesWaiting">;

/** Longer addresses than browsers take are nobody's link. */
const addressLimit = 8192;

const nothing = v.strictTuple([]);
const oneAddress = v.strictTuple([v.pipe(v.string(), v.minLength(1), v.maxLength(addressLimit))]);
const backupName = v.pipe(v.string(), v.maxLength(100), v.regex(backupNamePattern));
const backupOffset = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(backupLimitBytes));
const backupPiece = v.pipe(
	v.instance(Uint8Array),
	v.check((bytes) => bytes.length <= backupPieceBytes),
);

export const hostCallArguments = {
	describe: nothing,
	pickArticles: nothing,
	takeLaunchFiles: nothing,
	fetchArticle: oneAddress,
	cancelFetch: oneAddress,
	openExternal: oneAddress,
	setLanguage: v.strictTuple([v.picklist(["en", "vi"])]),
	listBackups: nothing,
	writeBackup: v.strictTuple([backupName, backupOffset, backupPiece]),
	finishBackup: v.strictTuple([backupName, backupOffset]),
	readBackup: v.strictTuple([
		backupName,
		backupOffset,
		v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(backupPieceBytes)),
	]),
	showBackups: nothing,
} as const satisfies { readonly [Call in HostCall]: v.GenericSchema<unknown, Parameters<HostApi[Call]>> };

export function isHostCall(name: string): name is HostCall {
	return Object.hasOwn(hostCallArguments, name);
}

/** The arguments of a call, or null where they are not what the contract says. Never throws, whatever is given. */
export function parseHostArguments<Call extends HostCall>(
	call: Call,
	given: unknown,
): Parameters<HostApi[Call]> | null {
	const parsed = v.safeParse(hostCallArguments[call], given);
	return parsed.success ? (parsed.output as Parameters<HostApi[Call]>) : null;
}
