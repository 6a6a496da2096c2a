// Words in: a file is looked into, its columns are told apart, it is compared with the library; only then is something written,
// and all of it can be taken back.

import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { unreachable } from "../../engine/text/result.ts";
import type { TableChoice } from "../../formats/decks/table/readTable.ts";
import type { DeckOutline } from "../../formats/decks/types.ts";
import type { BroughtLists, DuplicateRule } from "../../storage/exchange.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { Running } from "../../ui/FormParts.tsx";
import type { DeckReading, DecksClient } from "../../worker/decksProtocol.ts";
import { useServices } from "../services.tsx";
import { type BringInPlan, bringIn, planBringIn, takeBack } from "./bringIn.ts";
import { ComparedWords } from "./ComparedWords.tsx";
import styles from "./Exchange.module.css";
import { FileChoice } from "./FileChoice.tsx";
import { Mapping } from "./Mapping.tsx";
import { firstReading, hasWord } from "./mapping.ts";
import { useExchangeTexts } from "./texts.ts";
import { useJob } from "./useJob.ts";

type Stage =
	| { readonly kind: "choosing"; readonly problem: string | null }
	| { readonly kind: "looking" }
	| {
			readonly kind: "mapping";
			readonly outline: DeckOutline;
			readonly reading: DeckReading;
			readonly problem: string | null;
	  }
	| { readonly kind: "comparing" }
	| { readonly kind: "deciding"; readonly plan: BringInPlan; readonly problem: string | null }
	| { readonly kind: "writing" }
	| { readonly kind: "undoing" }
	| { readonly kind: "done"; readonly brought: BroughtLists }
	| { readonly kind: "undone"; readonly restored: number; readonly left: number };

export interface BringInDialogProps {
	readonly decks: DecksClient;
	/** One that is known already: dropped or handed over. */
	readonly file?: File | null;
	readonly onClose: () => void;
}

export function BringInDialog({ decks, file: given = null, onClose }: BringInDialogProps) {
	const { t } = useTranslation(["exchange", "common"]);
	const { library, language, now } = useServices();
	const world = useMemo(() => ({ library, language, decks, now }), [library, language, decks, now]);
	const { problem, broken } = useExchangeTexts();
	const [file, setFile] = useState<File | null>(given);
	const [stage, setStage] = useState<Stage>({ kind: given === null ? "choosing" : "looking", problem: null });
	const [withSettings, setWithSettings] = useState(false);
	const mapped = useRef<Extract<Stage, { kind: "mapping" }> | null>(null);
	const job = useJob();

	const look = (chosen: File, choice: TableChoice) => {
		setFile(chosen);
		setStage({ kind: "looking" });
		job.run(
			async () => {
				const outline = await decks.outline({ file: chosen, choice });
				if (!outline.ok) return setStage({ kind: "choosing", problem: problem(outline.error) });
				setStage({
					kind: "mapping",
					outline: outline.value,
					reading: firstReading(outline.value, now()),
					problem: null,
				});
			},
			(error) => setStage({ kind: "choosing", problem: broken(error) }),
		);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: a file that is handed over is looked into once.
	useEffect(() => {
		if (given !== null) look(given, {});
	}, [given]);

	const compare = (from: Extract<Stage, { kind: "mapping" }>) => {
		if (file === null) return;
		mapped.current = from;
		setStage({ kind: "comparing" });
		const back = (text: string) => setStage({ ...from, problem: text === "" ? null : text });
		job.run(
			async (watch) => {
				const plan = await planBringIn(world, file, from.reading, watch);
				if (!plan.ok) return back(problem(plan.error));
				setStage({ kind: "deciding", plan: plan.value, problem: null });
			},
			(error) => back(broken(error)),
		);
	};
	const write = (plan: BringInPlan, duplicates: DuplicateRule) => {
		setStage({ kind: "writing" });
		const back = (text: string) => setStage({ kind: "deciding", plan, problem: text });
		job.run(
			async (watch) => {
				const brought = await bringIn(world, plan, duplicates, watch);
				if (!brought.ok) return back(problem(brought.error) || t("bringIn.cancelled"));
				const review = withSettings ? library.exchange.soundReview(plan.file.beside?.review) : null;
				if (review !== null) await library.settings.change({ review });
				setStage({ kind: "done", brought: brought.value });
			},
			(error) => back(broken(error)),
		);
	};
	const undo = (brought: BroughtLists) => {
		setStage({ kind: "undoing" });
		job.run(
			async () => {
				const undone = await takeBack(world, brought);
				if (!undone.ok) return setStage({ kind: "choosing", problem: problem(undone.error) });
				setStage({ kind: "undone", ...undone.value });
			},
			(error) => setStage({ kind: "choosing", problem: broken(error) }),
		);
	};
	const busy = stage.kind === "writing" || stage.kind === "undoing";
	/** What is being written ends only by `Cancel`, so that a stray Escape does not. */
	const close = () => {
		if (busy) return;
		job.cancel();
		const session = stage.kind === "deciding" ? stage.plan.file.session : null;
		if (stage.kind === "deciding" || stage.kind === "mapping") void decks.release({ session }).catch(() => null);
		onClose();
	};
	const again = () => {
		job.cancel();
		setFile(null);
		setStage({ kind: "choosing", problem: null });
	};

	return (
		<Dialog open wide title={t("bringIn.title")} closeLabel={t("common:action.close")} onClose={close}>
			<div className={styles.stack}>{stageOf()}</div>
		</Dialog>
	);

	function stageOf() {
		switch (stage.kind) {
			case "choosing":
				return <FileChoice problem={stage.problem} onFile={(chosen) => look(chosen, {})} />;
			case "looking":
				return <Running label={t("bringIn.looking")} share={null} onCancel={again} />;
			case "mapping":
				return (
					<>
						<p className={styles.fileName}>{file?.name}</p>
						<Mapping
							outline={stage.outline}
							reading={stage.reading}
							withSettings={withSettings}
							onReading={(reading) => setStage({ ...stage, reading })}
							onTable={(choice) => file !== null && look(file, choice)}
							onSettings={setWithSettings}
						/>
						{hasWord(stage.reading) ? null : (
							<p className={styles.problem} role="status">
								{t("bringIn.noWord")}
							</p>
						)}
						<Problem text={stage.problem} />
						<p className={styles.note}>{t("bringIn.nothingYet")}</p>
						<DialogButtons>
							<Button look="outlined" onClick={again}>
								{t("bringIn.otherFile")}
							</Button>
							<Button look="main" disabled={!hasWord(stage.reading)} onClick={() => compare(stage)}>
								{t("bringIn.compare")}
							</Button>
						</DialogButtons>
					</>
				);
			case "comparing":
				return <Running label={t("bringIn.reading")} share={job.share ?? 0} onCancel={job.cancel} />;
			case "deciding":
				return (
					<>
						<p className={styles.fileName}>{file?.name}</p>
						<ComparedWords
							plan={stage.plan}
							problem={stage.problem}
							onBack={() => (mapped.current === null ? again() : setStage(mapped.current))}
							onBringIn={(duplicates) => write(stage.plan, duplicates)}
						/>
					</>
				);
			case "writing":
				return <Running label={t("bringIn.writing")} share={job.share ?? 0} onCancel={job.cancel} />;
			case "undoing":
				return <Running label={t("bringIn.undoing")} share={null} onCancel={null} />;
			case "done":
				return (
					<>
						<p role="status">
							{t("bringIn.done", {
								added: stage.brought.added.length,
								changed: stage.brought.changed.length,
								left: stage.brought.left,
							})}
						</p>
						<DialogButtons>
							<Button look="outlined" onClick={() => undo(stage.brought)}>
								{t("bringIn.undo")}
							</Button>
							<Button look="main" autoFocus onClick={close}>
								{t("common:action.close")}
							</Button>
						</DialogButtons>
					</>
				);
			case "undone":
				return (
					<>
						<p role="status">
							{t(stage.left === 0 ? "bringIn.undone" : "bringIn.undoneLeft", {
								restored: stage.restored,
								left: stage.left,
							})}
						</p>
						<DialogButtons>
							<Button look="main" autoFocus onClick={close}>
								{t("common:action.close")}
							</Button>
						</DialogButtons>
					</>
				);
			default:
				return unreachable(stage);
		}
	}
}

function Problem({ text }: { readonly text: string | null }) {
	if (text === null || text === "") return null;
	return (
		<p className={styles.problem} role="alert">
			{text}
		</p>
	);
}
