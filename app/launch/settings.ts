// What a person may say to `npm start`: files as arguments, the rest by variables of the environment. Pure.

import { isAbsolute, resolve } from "node:path";
import { loopbackPort } from "../host/contract.ts";

export interface StartSettings {
	/** Absolute paths. */
	readonly files: readonly string[];
	readonly port: number;
	/** Which shell the person wants (`HAI_DONG_SHELL`); null where the program may choose. */
	readonly shell: "electron" | "browser" | null;
}

export type StartSettingsResult =
	| { readonly ok: true; readonly value: StartSettings }
	/** One line for the person. */
	| { readonly ok: false; readonly error: string };

/** Relative paths count from where npm was called (`INIT_CWD`), else from the working folder. */
export function readStartSettings(
	args: readonly string[],
	env: NodeJS.ProcessEnv,
	workingFolder: string,
): StartSettingsResult {
	const refused = (error: string) => ({ ok: false, error }) as const;
	const from = env.INIT_CWD || workingFolder;
	const option = args.find((argument) => argument.startsWith("-") && argument !== "--");
	if (option !== undefined) return refused(`unknown option ${option}: npm start takes only files`);
	const files = args
		.filter((argument) => argument !== "--" && argument !== "")
		.map((path) => (isAbsolute(path) ? path : resolve(from, path)));

	const shell = env.HAI_DONG_SHELL || null;
	if (shell !== null && shell !== "electron" && shell !== "browser") {
		return refused(`HAI_DONG_SHELL is "${shell}", but can only be "electron" or "browser"`);
	}
	const port = Number(env.HAI_DONG_PORT || loopbackPort);
	if (!Number.isInteger(port) || port < 1024 || port > 65_535) {
		return refused(`HAI_DONG_PORT is "${env.HAI_DONG_PORT}", but must be a number from 1024 to 65535`);
	}
	return { ok: true, value: { files, port, shell } };
}
