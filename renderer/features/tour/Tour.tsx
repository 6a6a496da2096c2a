// A short first look round, once: a small card in the corner that never takes the focus and never stands in the way.

import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { bundledSamples } from "../../samples/bundledSamples.ts";
import type { ArticleId } from "../../storage/records/ids.ts";
import { Button } from "../../ui/Button.tsx";
import { useNotices } from "../../ui/Notices.tsx";
import { addSample, sampleFailureText } from "../addSample.ts";
import { hrefOf, navigate, type Route, useRoute } from "../routes.ts";
import { useServices, useSettings } from "../services.tsx";
import styles from "./Tour.module.css";

const steps = ["words", "card", "save", "review"] as const;
type Step = (typeof steps)[number];

/** Dialogs, menus, and the card of a chosen word. */
const closedByEscape = '[role="dialog"], [role="menu"], [aria-expanded="true"], [data-selected]';

interface TourProps {
	/** Told when it was gone through to its end. */
	readonly onFinished?: () => void;
}

export function Tour({ onFinished }: TourProps) {
	const [{ tourSeen }] = useSettings();
	const { settings } = useServices().library;
	const [ready, setReady] = useState(false);
	useEffect(() => {
		let ended = false;
		void settings.ready.then(() => {
			if (!ended) setReady(true);
		});
		return () => {
			ended = true;
		};
	}, [settings]);
	// Settings that could not be read say nothing of the tour: then it is not shown at every start.
	return ready && !tourSeen ? <TourCard onFinished={onFinished} /> : null;
}

function TourCard({ onFinished }: { readonly onFinished: TourProps["onFinished"] }) {
	const { t } = useTranslation("tour");
	const [, change] = useSettings();
	const [step, setStep] = useState<Step | null>(null);
	const [article, setArticle] = useState<ArticleId | null>(null);
	const route = useRoute();
	const shown = stepAt(step, route);
	const end = () => change({ tourSeen: true });
	useEscape(end);

	return (
		<aside className={styles.card} aria-label={t("label")} data-step={shown ?? "welcome"}>
			{shown === null ? (
				<Welcome
					onOpened={(opened) => {
						setArticle(opened);
						setStep("words");
					}}
					onSkip={end}
				/>
			) : (
				<>
					<div aria-live="polite">
						<h2 className={styles.title}>{t(`${shown}.title`)}</h2>
						<p className={styles.text}>{t(`${shown}.text`)}</p>
					</div>
					<div className={styles.foot}>
						<span className="meta number">
							{t("position", { step: steps.indexOf(shown) + 1, steps: steps.length })}
						</span>
						<WayBack step={shown} route={route} article={article} />
						{shown === "review" ? (
							<Button
								look="outlined"
								onClick={() => {
									end();
									onFinished?.();
								}}
							>
								{t("finish")}
							</Button>
						) : (
							<>
								<Button onClick={end}>{t("skip")}</Button>
								<Button look="outlined" onClick={() => setStep(after(shown))}>
									{t("next")}
								</Button>
							</>
						)}
					</div>
				</>
			)}
		</aside>
	);
}

/** Someone who is in the review already has no need of the steps before it. */
function stepAt(step: Step | null, route: Route): Step | null {
	return step !== null && route.screen === "review" ? "review" : step;
}

function after(step: Step): Step {
	return steps[steps.indexOf(step) + 1] ?? "review";
}

interface WelcomeProps {
	readonly onOpened: (article: ArticleId) => void;
	readonly onSkip: () => void;
}

function Welcome({ onOpened, onSkip }: WelcomeProps) {
	const { t } = useTranslation(["tour", "library"]);
	const { t: tError } = useTranslation("errors");
	const services = useServices();
	const notify = useNotices();
	const [opening, setOpening] = useState(false);
	const open = async () => {
		setOpening(true);
		const [easiest] = await bundledSamples();
		if (easiest === undefined) return;
		const added = await addSample(services, easiest, [t(`library:sample.kind.${easiest.kind}`)]);
		if (!added.ok) {
			setOpening(false);
			notify({ text: sampleFailureText(added.error, tError), tone: "problem" });
			return;
		}
		navigate({ screen: "reader", article: added.value, at: null });
		onOpened(added.value);
	};
	return (
		<>
			<h2 className={styles.title}>{t("welcome.title")}</h2>
			<p className={styles.text}>{t("welcome.text")}</p>
			<div className={styles.foot}>
				<Button onClick={onSkip}>{t("skip")}</Button>
				<Button look="outlined" disabled={opening} onClick={() => void open()}>
					{t("welcome.start")}
				</Button>
			</div>
		</>
	);
}

interface WayBackProps {
	readonly step: Step;
	readonly route: Route;
	readonly article: ArticleId | null;
}

/** Where the step belongs, when the person is elsewhere. */
function WayBack({ step, route, article }: WayBackProps) {
	const { t } = useTranslation("tour");
	if (step === "review") {
		if (route.screen === "review") return null;
		return (
			<a className={styles.link} href={hrefOf({ screen: "review", list: null })}>
				{t("review.open")}
			</a>
		);
	}
	if (route.screen === "reader" || article === null) return null;
	return (
		<a className={styles.link} href={hrefOf({ screen: "reader", article, at: null })}>
			{t("back")}
		</a>
	);
}

/** Escape ends the tour, unless something else is open that Escape closes. */
function useEscape(end: () => void): void {
	useEffect(() => {
		// Asked before the others hear of the key: what they close could not be seen afterwards.
		let otherOpen = false;
		const look = () => {
			otherOpen = document.querySelector(closedByEscape) !== null;
		};
		const skip = (event: KeyboardEvent) => {
			if (event.key !== "Escape" || event.defaultPrevented || event.isComposing || otherOpen) return;
			if (event.target instanceof Element && event.target.closest("input, textarea, select") !== null) return;
			end();
		};
		window.addEventListener("keydown", look, { capture: true });
		window.addEventListener("keydown", skip);
		return () => {
			window.removeEventListener("keydown", look, { capture: true });
			window.removeEventListener("keydown", skip);
		};
	});
}
