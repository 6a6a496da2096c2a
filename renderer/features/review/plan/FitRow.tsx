// Parameters of the scheduler fitted to the person's own answers: asked for here, applied at once, and taken back as easily.

import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { unreachable } from "../../../engine/text/result.ts";
import { Button } from "../../../ui/Button.tsx";
import { useNotices } from "../../../ui/Notices.tsx";
import { ProgressLine } from "../../../ui/ProgressLine.tsx";
import type { FitError, FitPlan, Fitted } from "../../../worker/fitClient.ts";
import { storageErrorText } from "../../errorTexts.ts";
import { useServices, useSettings } from "../../services.tsx";
import styles from "./Plan.module.css";

type FitState =
	| { readonly kind: "idle" }
	| { readonly kind: "running"; readonly share: number }
	| { readonly kind: "done"; readonly fitted: Fitted }
	| { readonly kind: "failed"; readonly error: FitError };

export function FitRow({ fitPlan }: { readonly fitPlan: FitPlan }) {
	const { t, i18n } = useTranslation(["review", "common"]);
	const { t: tError } = useTranslation("errors");
	const { library } = useServices();
	const notify = useNotices();
	const [{ review }, change] = useSettings();
	const [state, setState] = useState<FitState>({ kind: "idle" });
	const control = useRef<AbortController>(null);
	useEffect(() => () => control.current?.abort(), []);
	const { weights } = review;
	const apply = (next: readonly number[] | null, text: string) => {
		// As they are when it is pressed: other settings may have changed meanwhile.
		const set = (wanted: readonly number[] | null) =>
			change({ review: { ...library.settings.get().review, weights: wanted } });
		set(next);
		const undo = () => {
			set(weights);
			setState({ kind: "idle" });
		};
		notify({ text, action: { label: t("common:action.undo"), run: undo } });
	};
	const run = async () => {
		const running = new AbortController();
		control.current = running;
		setState({ kind: "running", share: 0 });
		const events = await library.reviews.events(0);
		if (!events.ok) {
			setState({ kind: "idle" });
			return notify({ text: storageErrorText(events.error, tError), tone: "problem" });
		}
		const onProgress = (share: number) => setState({ kind: "running", share });
		const reply = await fitPlan(events.value, weights, { signal: running.signal, onProgress });
		if (running !== control.current) return;
		setState(reply.ok ? { kind: "done", fitted: reply.value } : { kind: "failed", error: reply.error });
		if (reply.ok) apply(reply.value.weights, t("fit.applied"));
	};
	const loss = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
	const told = (): string => {
		switch (state.kind) {
			case "idle":
				return weights === null ? t("fit.everyone") : t("fit.own");
			case "running":
				return t("fit.running");
			case "done": {
				const { reviews, before, after } = state.fitted;
				return t("fit.done", { reviews, before: loss.format(before), after: loss.format(after) });
			}
			case "failed":
				return failureText(state.error);
			default:
				return unreachable(state);
		}
	};
	const failureText = (error: FitError): string => {
		switch (error.kind) {
			case "tooFew":
				return t("fit.tooFew", { reviews: error.reviews, needed: error.needed });
			case "noBetter":
			case "cancelled":
			case "unavailable":
				return t(`fit.${error.kind}`);
			default:
				return unreachable(error);
		}
	};
	return (
		<div className={styles.row}>
			<div className={styles.name}>
				<span>{t("fit.title")}</span>
				<small role="status">{told()}</small>
				{state.kind === "running" ? <ProgressLine label={t("fit.running")} share={state.share} /> : null}
			</div>
			<div className={styles.control}>
				{state.kind === "running" ? (
					<Button look="outlined" onClick={() => control.current?.abort()}>
						{t("common:action.cancel")}
					</Button>
				) : (
					<>
						{weights === null ? null : (
							<Button
								look="text"
								onClick={() => {
									setState({ kind: "idle" });
									apply(null, t("fit.restored"));
								}}
							>
								{t("fit.back")}
							</Button>
						)}
						<Button look="outlined" onClick={() => void run()}>
							{weights === null ? t("fit.fit") : t("fit.again")}
						</Button>
					</>
				)}
			</div>
		</div>
	);
}
