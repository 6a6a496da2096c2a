// What a screen may use of the world: host, language worker, library, clock. Given once by main.tsx through a context.

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { HostApi } from "../../app/host/contract.ts";
import type { Scheduler } from "../engine/review/types.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import type { Library } from "../storage/contract/library.ts";
import type { WordStatus } from "../storage/records/words.ts";
import type { Settings } from "../storage/settings.ts";
import { useNotices } from "../ui/Notices.tsx";
import type { LanguageClient } from "../worker/client.ts";
import type { DictionaryStatus } from "../worker/protocol.ts";
import { storageErrorText } from "./errorTexts.ts";

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

export function useSettingValues(): Settings {
	const { settings } = useServices().library;
	return useSyncExternalStore(settings.subscribe, settings.get);
}

/** The settings and the way to change them: a change that cannot be stored is told to the person. */
export function useSettings(): readonly [Settings, (change: Partial<Settings>) => void] {
	const { settings } = useServices().library;
	const { t } = useTranslation("errors");
	const notify = useNotices();
	const change = async (wanted: Partial<Settings>) => {
		const changed = await settings.change(wanted);
		if (!changed.ok) notify({ text: storageErrorText(changed.error, t), tone: "problem" });
	};
	return [useSettingValues(), (wanted) => void change(wanted)];
}

/** One subscription a page: gives the way to ask for any word's state, new with every change of any. */
export function useWordStates(): { readonly version: number; readonly get: (key: HeadwordKey) => WordStatus | "new" } {
	const { states } = useServices().library;
	const version = useSyncExternalStore(states.subscribe, () => states.version);
	return { version, get: states.get };
}
