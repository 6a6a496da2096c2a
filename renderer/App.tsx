// The frame with its navigation, and in it the screen that the address names.

import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { afterStart, followInput } from "./afterStart.ts";
import { deferred, fetchParts } from "./deferred.tsx";
import { useAppearance } from "./features/appearance.ts";
import { Guarded } from "./features/Guarded.tsx";
import { DropAnywhere } from "./features/library/import/DropAnywhere.tsx";
import { LibraryScreen } from "./features/library/LibraryScreen.tsx";
import { likelyNext } from "./features/library/progress.ts";
import { hrefOf, type Route, routeOf, useRoute } from "./features/routes.ts";
import { type Services, useServices } from "./features/services.tsx";
import { useVietnameseTyping } from "./features/vietnameseTyping.ts";
import { followIntent } from "./intent.ts";
import { useScreenFocus } from "./screenFocus.ts";
import type { BackupJobs } from "./storage/backup/contract.ts";
import type { ArticleId, ListId } from "./storage/records/ids.ts";
import layout from "./ui/layout.module.css";
import { Navigation } from "./ui/Navigation.tsx";
import { Notices } from "./ui/Notices.tsx";

// In the order in which people come to them, which is the order in which they are fetched ahead.
const ReaderScreens = deferred(async () => (await import("./features/reader/ReaderScreens.tsx")).ReaderScreens);
const ImportScreen = deferred(async () => (await import("./features/library/import/ImportScreen.tsx")).ImportScreen);
const DictionaryScreen = deferred(
	async () => (await import("./features/dictionary/DictionaryScreen.tsx")).DictionaryScreen,
);
/** With the ways of words out and in: features know nothing of each other. */
const VocabularyScreen = deferred(async () => {
	const [{ VocabularyScreen: Screen }, { ExchangeTools }, { startDecks }] = await Promise.all([
		import("./features/vocabulary/VocabularyScreen.tsx"),
		import("./features/exchange/ExchangeTools.tsx"),
		import("./features/exchange/startDecks.ts"),
	]);
	const decks = startDecks();
	return ({ list }: { readonly list: ListId | null }) => (
		<Screen list={list} tools={(shown) => <ExchangeTools {...shown} decks={decks} />} />
	);
});
/** With the voices that the reader reads aloud with. */
const ReviewScreen = deferred(async () => {
	const [{ ReviewScreen: Screen }, { windowSpeech }, { NoVoice }] = await Promise.all([
		import("./features/review/ReviewScreen.tsx"),
		import("./features/reader/listen/systemSpeech.ts"),
		import("./features/reader/listen/NoVoice.tsx"),
	]);
	const voiceHelp = (onClose: () => void) => <NoVoice onClose={onClose} />;
	return ({ list, article }: { readonly list: ListId | null; readonly article: ArticleId | null }) => (
		<Screen list={list} article={article} speech={windowSpeech()} voiceHelp={voiceHelp} />
	);
});
const StatisticsScreen = deferred(
	async () => (await import("./features/statistics/StatisticsScreen.tsx")).StatisticsScreen,
);
/** With decks of other programs, which the exchange reads. */
const SeedingScreen = deferred(async () => {
	const [{ SeedingScreen: Screen }, { FoundInDeck }, { DeckWords }, { startDecks }] = await Promise.all([
		import("./features/seeding/SeedingScreen.tsx"),
		import("./features/seeding/FoundInDeck.tsx"),
		import("./features/exchange/DeckWords.tsx"),
		import("./features/exchange/startDecks.ts"),
	]);
	const decks = startDecks();
	const found = (headwords: readonly string[]) => <FoundInDeck headwords={headwords} />;
	return () => <Screen deck={<DeckWords decks={decks} draw={found} />} />;
});
/** With what belongs to the reader: features know nothing of each other. */
const SettingsScreen = deferred(async () => {
	const [
		{ SettingsScreen: Screen },
		{ Preview },
		{ ListenSettings },
		{ KeySettings },
		{ ReviewSettings },
		{ startFit },
		{ SeedingSettings },
		{ BackupSettings },
	] = await Promise.all([
		import("./features/settings/SettingsScreen.tsx"),
		import("./features/reader/appearance/Preview.tsx"),
		import("./features/reader/listen/ListenSettings.tsx"),
		import("./features/reader/keys/KeySettings.tsx"),
		import("./features/review/plan/ReviewSettings.tsx"),
		import("./features/review/plan/startFit.ts"),
		import("./features/seeding/SeedingSettings.tsx"),
		import("./features/settings/backup/BackupSettings.tsx"),
	]);
	const fit = startFit();
	return ({ backups }: AppProps) => (
		<Screen
			preview={<Preview />}
			listen={<ListenSettings />}
			keys={<KeySettings />}
			review={<ReviewSettings fit={fit} />}
			seeding={<SeedingSettings />}
			backup={<BackupSettings jobs={backups} />}
		/>
	);
});
const Tour = deferred(async () => (await import("./features/tour/Tour.tsx")).Tour, "first", "untold");
const SeedingOffer = deferred(async () => (await import("./features/seeding/SeedingOffer.tsx")).SeedingOffer);
const LibraryCopies = deferred(
	async () => (await import("./features/start/LibraryCopies.tsx")).LibraryCopies,
	"screens",
	"untold",
);

interface AppProps {
	/** Copies of the library: they are written and restored in a worker of their own. */
	readonly backups: BackupJobs;
}

export function App({ backups }: AppProps) {
	const { t } = useTranslation();
	const route = useRoute();
	useAppearance();
	useVietnameseTyping();
	useFilesFromOutside();
	useDailyCounts();
	useScreenFocus(route.screen === "reader" ? route.article : route.screen);
	const drawsAhead = useReadingAhead(route);
	useEffect(() => {
		const quiet = followInput();
		return afterStart(() => void fetchParts(quiet));
	}, []);
	return (
		<Notices closeLabel={t("action.close")}>
			<div className={layout.app}>
				<MainNavigation route={route} />
				{route.screen === "reader" ? null : <Guarded key={route.screen}>{screenOf(route, backups)}</Guarded>}
				{/* There already while the library is shown: what was drawn ahead is the very screen that opens. */}
				{route.screen === "reader" || drawsAhead ? (
					<ReaderScreens open={route.screen === "reader" ? route : null} />
				) : null}
			</div>
			<DropAnywhere />
			<AfterTour />
			<AfterStart>
				<LibraryCopies jobs={backups} />
			</AfterStart>
		</Notices>
	);
}

function screenOf(route: Exclude<Route, { screen: "reader" }>, backups: BackupJobs): ReactNode {
	switch (route.screen) {
		case "library":
			return <LibraryScreen />;
		case "import":
			return <ImportScreen />;
		case "dictionary":
			return <DictionaryScreen route={route} onKeepText={keepText} />;
		case "vocabulary":
			return <VocabularyScreen list={route.list} />;
		case "review":
			return <ReviewScreen list={route.list} article={route.article ?? null} />;
		case "statistics":
			return <StatisticsScreen />;
		case "seeding":
			return <SeedingScreen />;
		case "settings":
			return <SettingsScreen backups={backups} />;
	}
}

/** The tour, and once it is finished what to do next; whoever leaves it out is left in peace. */
function AfterTour() {
	const [offered, setOffered] = useState(false);
	return (
		<>
			<Tour onFinished={() => setOffered(true)} />
			{offered ? <SeedingOffer onClose={() => setOffered(false)} /> : null}
		</>
	);
}

/** What has a worker of its own need not come with the first screen. */
function AfterStart({ children }: { readonly children: ReactNode }) {
	const [over, setOver] = useState(false);
	useEffect(() => afterStart(() => setOver(true)), []);
	return over ? children : null;
}

function MainNavigation({ route }: { readonly route: Route }) {
	const { t } = useTranslation();
	const libraryScreens: readonly Route["screen"][] = ["library", "reader", "import"];
	const items = [
		{
			icon: "library",
			label: t("navigation.library"),
			href: hrefOf({ screen: "library" }),
			current: libraryScreens.includes(route.screen),
		},
		{
			icon: "dictionary",
			label: t("navigation.dictionary"),
			href: hrefOf({ screen: "dictionary", query: "", held: false, entry: null }),
			current: route.screen === "dictionary",
		},
		{
			icon: "vocabulary",
			label: t("navigation.vocabulary"),
			href: hrefOf({ screen: "vocabulary", list: null }),
			current: route.screen === "vocabulary" || route.screen === "seeding",
		},
		{
			icon: "review",
			label: t("navigation.review"),
			href: hrefOf({ screen: "review", list: null }),
			current: route.screen === "review",
		},
		{
			icon: "statistics",
			label: t("navigation.statistics"),
			href: hrefOf({ screen: "statistics" }),
			current: route.screen === "statistics",
		},
		{
			icon: "settings",
			label: t("navigation.settings"),
			href: hrefOf({ screen: "settings" }),
			current: route.screen === "settings",
		},
	] as const;
	return <Navigation label={t("navigation.label")} home={hrefOf({ screen: "library" })} items={items} />;
}

/** A text that was looked up goes the way of a pasted one. */
function keepText(text: string): void {
	void import("./features/library/import/keepText.ts").then((keeping) => keeping.keepText(text));
}

/**
 * What is likely to be opened is read while the library rests, any other article while the pointer is still on its link.
 * @returns whether what was read may be drawn too, out of sight
 */
function useReadingAhead({ screen }: Route): boolean {
	const services = useServices();
	const [fetched, setFetched] = useState(false);
	useEffect(() => followIntent((hash) => void readAhead(services, routeOf(hash))), [services]);
	useEffect(() => {
		if (screen !== "library") return;
		const { articles } = services.library;
		let end = () => {};
		// A change drops what was read: it is read again.
		const begin = () => {
			end();
			const turn = new AbortController();
			const cancel = afterStart(async () => {
				const all = await articles.list();
				const reader = await fetchReader();
				setFetched(reader !== null);
				const ids = all.ok ? likelyNext(all.value).map(({ id }) => id) : [];
				await reader?.openLikely(services, ids, turn.signal);
			});
			end = () => {
				cancel();
				turn.abort();
			};
		};
		begin();
		const unfollow = articles.subscribe(begin);
		return () => {
			unfollow();
			end();
		};
	}, [services, screen]);
	return fetched && screen === "library";
}

async function readAhead(services: Services, route: Route): Promise<void> {
	if (route.screen !== "reader") return;
	const reader = await fetchReader();
	reader?.openAhead(services, route.article, route.at);
}

/** `null` where it cannot be fetched now: it is fetched again, and is missed visibly, when an article is opened. */
async function fetchReader() {
	try {
		await ReaderScreens.load();
		return await import("./features/reader/openAhead.ts");
	} catch {
		return null;
	}
}

/** What statistics could not tell later. */
function useDailyCounts(): void {
	const { library, now } = useServices();
	useEffect(() => {
		let end = () => {};
		const cancel = afterStart(() => {
			void import("./features/statistics/keepCounts.ts").then(({ keepCounts }) => {
				end = keepCounts({ library, now });
			});
		});
		return () => {
			cancel();
			end();
		};
	}, [library, now]);
}

/** Files from the command line or the file manager go the way of every import. */
function useFilesFromOutside(): void {
	const { host } = useServices();
	useEffect(() => {
		const take = async () => {
			const { importLaunchFiles } = await import("./features/library/import/launchFiles.ts");
			await importLaunchFiles(host);
		};
		void take();
		return host.onFilesWaiting(() => void take());
	}, [host]);
}
