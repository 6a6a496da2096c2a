// The frame with its navigation, and in it the screen that the address names.

import { type ComponentType, lazy, type ReactNode, Suspense, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useAppearance } from "./features/appearance.ts";
import { LibraryScreen } from "./features/library/LibraryScreen.tsx";
import { hrefOf, type Route, useRoute } from "./features/routes.ts";
import { useServices } from "./features/services.tsx";
import { ErrorBoundary } from "./ui/ErrorBoundary.tsx";
import layout from "./ui/layout.module.css";
import { Navigation } from "./ui/Navigation.tsx";
import { Notices } from "./ui/Notices.tsx";

function screen<Props>(load: () => Promise<ComponentType<Props>>) {
	return lazy(async () => ({ default: await load() }));
}

const ReaderScreen = screen(async () => (await import("./features/reader/ReaderScreen.tsx")).ReaderScreen);
const ImportScreen = screen(async () => (await import("./features/library/import/ImportScreen.tsx")).ImportScreen);
const VocabularyScreen = screen(
	async () => (await import("./features/vocabulary/VocabularyScreen.tsx")).VocabularyScreen,
);
const ReviewScreen = screen(async () => (await import("./features/review/ReviewScreen.tsx")).ReviewScreen);
const SettingsScreen = screen(async () => (await import("./features/settings/SettingsScreen.tsx")).SettingsScreen);
const DropAnywhere = screen(async () => (await import("./features/library/import/DropAnywhere.tsx")).DropAnywhere);
const Tour = screen(async () => (await import("./features/tour/Tour.tsx")).Tour);

export function App() {
	const { t } = useTranslation();
	const route = useRoute();
	useAppearance();
	useFilesFromOutside();
	return (
		<Notices closeLabel={t("action.close")}>
			<div className={layout.app}>
				<MainNavigation route={route} />
				<Guarded key={route.screen}>{screenOf(route)}</Guarded>
			</div>
			<Suspense>
				<DropAnywhere />
				<Tour />
			</Suspense>
		</Notices>
	);
}

function screenOf(route: Route): ReactNode {
	switch (route.screen) {
		case "library":
			return <LibraryScreen />;
		case "import":
			return <ImportScreen />;
		case "reader":
			return <ReaderScreen key={route.article} articleId={route.article} at={route.at} />;
		case "vocabulary":
			return <VocabularyScreen list={route.list} />;
		case "review":
			return <ReviewScreen list={route.list} />;
		case "settings":
			return <SettingsScreen />;
	}
}

function Guarded({ children }: { readonly children: ReactNode }) {
	const { t } = useTranslation("errors");
	const texts = {
		title: t("screen.title"),
		explanation: t("screen.explanation"),
		retry: t("screen.retry"),
		copy: t("screen.copy"),
		copied: t("screen.copied"),
	};
	return (
		<ErrorBoundary texts={texts}>
			<Suspense fallback={<main className={layout.screen} aria-busy="true" />}>{children}</Suspense>
		</ErrorBoundary>
	);
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
			icon: "vocabulary",
			label: t("navigation.vocabulary"),
			href: hrefOf({ screen: "vocabulary", list: null }),
			current: route.screen === "vocabulary",
		},
		{
			icon: "review",
			label: t("navigation.review"),
			href: hrefOf({ screen: "review", list: null }),
			current: route.screen === "review",
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
