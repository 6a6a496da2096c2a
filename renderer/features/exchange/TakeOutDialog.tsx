// Words out: which, in which form, with which columns; the first rows as they would be; then the file.

import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CarriedWord } from "../../formats/decks/types.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { Choice, Running } from "../../ui/FormParts.tsx";
import { useNotices } from "../../ui/Notices.tsx";
import type { DecksClient } from "../../worker/decksProtocol.ts";
import { saveFile } from "../saveFile.ts";
import { useServices } from "../services.tsx";
import { columnsShown, deckFormOf, fileNameOf, firstChoice, needsOf, type TakeOutChoice } from "./choice.ts";
import styles from "./Exchange.module.css";
import { TakeOutSettings } from "./TakeOutSettings.tsx";
import { firstWords, type TakenWords, takeOut } from "./takeOut.ts";
import { useExchangeTexts } from "./texts.ts";
import { useJob } from "./useJob.ts";
import { WordPreview } from "./WordPreview.tsx";

export interface TakeOutDialogProps {
	readonly decks: DecksClient;
	/** What can be taken out, the likeliest first: the chosen words, the list that is shown, all. */
	readonly offers: readonly (TakenWords & { readonly name?: string })[];
	readonly onClose: () => void;
}

const forms = ["csv", "anki", "ankiText", "json"] as const;
const previewRows = 6;

export function TakeOutDialog({ decks, offers, onClose }: TakeOutDialogProps) {
	const { t } = useTranslation(["exchange", "common"]);
	const { library, language, now } = useServices();
	const world = useMemo(() => ({ library, language, decks, now }), [library, language, decks, now]);
	const notify = useNotices();
	const { problem, broken } = useExchangeTexts();
	const [choice, setChoice] = useState<TakeOutChoice>(() => firstChoice(offers[0]?.kind ?? "all"));
	const [failed, setFailed] = useState<string | null>(null);
	const [words, setWords] = useState<readonly CarriedWord[] | null>(null);
	const job = useJob();
	const which = useMemo(
		() => offers.find(({ kind }) => kind === choice.which) ?? { kind: "all" as const },
		[offers, choice.which],
	);
	const columns = columnsShown(choice);
	const han = columns.includes("han");

	// biome-ignore lint/correctness/useExhaustiveDependencies: the texts do not change what is shown.
	useEffect(() => {
		let ended = false;
		firstWords(world, which, previewRows, { han }).then(
			(found) => {
				if (ended) return;
				if (found.ok) setWords(found.value);
				else setFailed(problem(found.error));
			},
			(error: unknown) => {
				if (!ended) setFailed(broken(error));
			},
		);
		return () => {
			ended = true;
		};
	}, [world, which, han]);

	const begin = () => {
		setFailed(null);
		job.run(
			async (watch) => {
				const names = columns.map((column) => t(`role.${column}`));
				const at = now();
				const beside = choice.form === "json" ? await library.exchange.beside() : null;
				if (beside !== null && !beside.ok) return setFailed(problem(beside.error));
				const { review, dayStartsAt } = library.settings.get();
				const rows = beside === null ? { lists: [], plans: [], review: null } : { ...beside.value, review };
				const form = deckFormOf(choice, { names, at, dayStartsAt, beside: rows });
				const taken = await takeOut(world, which, form, needsOf(choice), watch);
				if (!taken.ok) return setFailed(problem(taken.error) || null);
				saveFile(taken.value.file, fileNameOf(choice.form, at));
				notify({ text: t("takeOut.done", { count: taken.value.words }) });
				onClose();
			},
			(error) => setFailed(broken(error)),
		);
	};
	const close = () => {
		job.cancel();
		onClose();
	};

	return (
		<Dialog open wide title={t("takeOut.title")} closeLabel={t("common:action.close")} onClose={close}>
			{job.share !== null ? (
				<Running label={t("takeOut.running")} share={job.share} onCancel={job.cancel} />
			) : (
				<div className={styles.stack}>
					<div className={styles.sides}>
						<Choice
							legend={t("takeOut.form.label")}
							value={choice.form}
							options={forms.map((value) => ({
								value,
								label: t(`takeOut.form.${value}`),
								about: t(`takeOut.about.${value}`),
							}))}
							onChange={(form) => setChoice({ ...choice, form })}
						/>
						<Choice
							legend={t("takeOut.which.label")}
							value={choice.which}
							options={offers.map((offer) => ({ value: offer.kind, label: nameOf(offer), about: null }))}
							onChange={(kind) => setChoice({ ...choice, which: kind })}
						/>
					</div>
					<TakeOutSettings choice={choice} onChange={setChoice} />
					{words?.length === 0 ? <p className={styles.note}>{t("takeOut.nothing")}</p> : null}
					{words === null || words.length === 0 || columns.length === 0 ? null : (
						<WordPreview caption={t("takeOut.preview")} words={words} columns={columns} />
					)}
					{failed === null ? null : (
						<p className={styles.problem} role="alert">
							{failed}
						</p>
					)}
					<DialogButtons>
						<Button look="outlined" onClick={close}>
							{t("common:action.cancel")}
						</Button>
						<Button look="main" disabled={words === null || words.length === 0} onClick={begin}>
							{t("takeOut.save")}
						</Button>
					</DialogButtons>
				</div>
			)}
		</Dialog>
	);

	function nameOf(offer: TakeOutDialogProps["offers"][number]): string {
		switch (offer.kind) {
			case "chosen":
				return t("takeOut.which.chosen", { count: offer.keys.length });
			case "list":
				return t("takeOut.which.list", { name: offer.name ?? "" });
			case "all":
				return t("takeOut.which.all");
		}
	}
}
