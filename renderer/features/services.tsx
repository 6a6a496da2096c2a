// What a screen may use of the world: host, language worker, library, clock. Given once by main.tsx through a context.

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { HostApi } from "../../app/host/contract.ts";
import type { Scheduler } from "../engine/review/types.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import type { Library } from "../storage/contract.ts";
import type { WordStatus } from "../storage/records.ts";
import type { Settings } from "../storage/settings.ts";
import type { LanguageClient } from "../worker/client.ts";
import type { DictionaryStatus } from "../worker/protocol.ts";

export interface Services {
	readonly host: HostApi;
	readonly language: LanguageClient;
	/** What the language worker has loaded. */
	readonly dictionary: DictionaryStatus;
	readonly library: Library;
	readonly schedule: Scheduler;
	/** Milliseconds since 1970. */
	readonly now: () => number;
}

const ServicesContext = createContext<Services | null>(null);

export function ServicesProvider({
	services,
	children,
}: {
	readonly services: Services;
	readonly children: ReactNode;
}) {
	return <ServicesContext value={services}>{children}</ServicesContext>;
}

/** @throws Error outside a `ServicesProvider`. */
export function useServices(): Services {
	const services = useContext(ServicesContext);
	if (services === null) throw new Error("no services here");
	return services;
}

export function useSettings(): readonly [Settings, (change: Partial<Settings>) => void] {
	const { settings } = useServices().library;
	const value = useSyncExternalStore(settings.subscribe, settings.get);
	return [value, (change) => void settings.change(change)];
}

/** One subscription a page: gives the way to ask for any word's state, new with every change of any. */
export function useWordStates(): { readonly version: number; readonly get: (key: HeadwordKey) => WordStatus | "new" } {
	const { states } = useServices().library;
	const version = useSyncExternalStore(states.subscribe, () => states.version);
	return { version, get: states.get };
}
