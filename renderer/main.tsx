// The composition root: chooses the host, opens the library, starts the language worker, then shows the app.

import "./beginReading.ts";
import "@fontsource/be-vietnam-pro/400.css";
import "@fontsource/be-vietnam-pro/500.css";
import "@fontsource/be-vietnam-pro/600.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./ui/tokens.css";
import "./ui/base.css";
import i18next from "i18next";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import * as v from "valibot";
import { App } from "./App.tsx";
import { afterStart } from "./afterStart.ts";
import { firstReading } from "./beginReading.ts";
import { engineVersion } from "./engine/reading/version.ts";
import { reviewDayOf } from "./engine/review/reviewDay.ts";
import { grade, newCardState, preview } from "./engine/review/schedule.ts";
import { followEverywhere } from "./features/corrections.ts";
import { storageErrorText } from "./features/errorTexts.ts";
import { type Services, ServicesProvider } from "./features/services.tsx";
import { chooseHost } from "./host/chooseHost.ts";
import { prepareLanguages, resolveLanguage, startTranslations } from "./i18n/setup.ts";
import { StartFailure } from "./StartFailure.tsx";
import { createBackupClient } from "./storage/backup/client.ts";
import { openLibrary } from "./storage/db.ts";
import { createLanguageClient, type LanguageClient } from "./worker/client.ts";
import { lateLanguageClient } from "./worker/lateClient.ts";
import type { DictionaryStatus } from "./worker/protocol.ts";

const element = document.getElementById("root");
if (element === null) throw new Error("the page has no root");
const root = createRoot(element);

async function start(): Promise<void> {
	const now = () => Date.now();
	const dictionary = dictionaryStatus();
	const opened = await openLibrary({
		reading: firstReading,
		now,
		newCard: newCardState,
		newId: () => crypto.randomUUID(),
		onClosed: (reason) => fail(storageErrorText(reason, i18next.getFixedT(null, "errors"))),
		onDamaged: (row) => console.warn("a stored row cannot be read and is left as it is", row),
	});
	const system = navigator.languages;
	if (!opened.ok) {
		await startTranslations(resolveLanguage("system", system));
		return fail(storageErrorText(opened.error, i18next.getFixedT(null, "errors")));
	}
	const library = opened.value;
	await library.settings.ready;
	await startTranslations(resolveLanguage(library.settings.get().language, system));
	const status = await dictionary.catch((error: unknown) => {
		console.error(error);
		return null;
	});
	if (status === null) return fail(i18next.t("errors:start.dictionary"));
	await library.states.ready;
	void library.articles.purge(now() - binDays * 86_400_000);
	const language = lateLanguageClient(() => {
		const client = createLanguageClient(
			new Worker(new URL("./worker/language.worker.ts", import.meta.url), { type: "module" }),
		);
		const loaded = loadLanguage(client);
		loaded.then(
			() => followEverywhere({ library, language: client }, console.error),
			(error: unknown) => {
				console.error(error);
				fail(i18next.t("errors:start.dictionary"));
			},
		);
		return { client, loaded };
	});
	const services: Services = {
		host: chooseHost(),
		language,
		dictionary: status,
		library,
		schedule: { grade, preview },
		now,
	};
	const backups = createBackupClient(
		() => new Worker(new URL("./storage/backup/backup.worker.ts", import.meta.url), { type: "module" }),
	);
	root.render(
		<StrictMode>
			<ServicesProvider services={services}>
				<App backups={backups} />
			</ServicesProvider>
		</StrictMode>,
	);
	afterStart(language.start, engineWaits);
	// Whoever opens the review next need not wait for what an older version or a file has left to be done.
	afterStart(() => void library.reviews.days(reviewDayOf(now(), library.settings.get().dayStartsAt)), daysWait);
	afterStart(() => {
		void language.prepare({}).catch(console.error);
		prepareLanguages();
	});
}

/** Milliseconds for which the engine waits after the first drawing, unless something is asked of it. */
const engineWaits = 150;

/** Milliseconds after which the days of review are made ready: behind all that a first screen may ask for. */
const daysWait = 3000;

/** Days that a deleted article stays in the bin. */
const binDays = 30;

/** What there will be to read from, before it is read. @throws Error where it cannot be had or is none */
async function dictionaryStatus(): Promise<DictionaryStatus> {
	const manifest = v.parse(manifestSchema, JSON.parse(new TextDecoder().decode(await fetchBytes("manifest.json"))));
	const entries = Object.values(manifest.entries).reduce((sum, count) => sum + count, 0);
	return { hash: manifest.hash, entries, engineVersion };
}

/** Of what dictionaries/build writes, what is asked for here. */
const manifestSchema = v.object({ hash: v.string(), entries: v.record(v.string(), v.number()) });

/** The worker has no way to the files: the window fetches their bytes and hands them over. */
async function loadLanguage(language: LanguageClient): Promise<DictionaryStatus> {
	const [dictionary, model, tagger] = await Promise.all(["vi-en.lex", "segmenter.bin", "tagger.bin"].map(fetchBytes));
	if (dictionary === undefined || model === undefined || tagger === undefined)
		throw new Error("a file of the engine is missing");
	return language.load({ dictionary, model, tagger });
}

async function fetchBytes(name: string): Promise<ArrayBuffer> {
	const response = await fetch(new URL(`dictionary/${name}`, document.baseURI));
	if (!response.ok) throw new Error(`${name} answers ${response.status}`);
	return response.arrayBuffer();
}

function fail(message: string): void {
	root.render(
		<StartFailure title={i18next.t("errors:start.title")} message={message} retry={i18next.t("common:action.retry")} />,
	);
}

await start();
