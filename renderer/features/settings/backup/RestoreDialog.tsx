// From a chosen copy to a restored library: the copy is checked and compared, the person sees what would change and says how,
// the library is kept as it is, the copy is restored.

import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { unreachable } from "../../../engine/text/result.ts";
import type { RestoreMode, RestorePlan, Watch } from "../../../storage/backup/contract.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogButtons } from "../../../ui/Dialog.tsx";
import { Running } from "../../../ui/FormParts.tsx";
import { type CopyWorld, fetchCopy, type KeptCopy } from "../../copies.ts";
import { type Restored, restoreSafely } from "../../restoring.ts";
import styles from "./Backup.module.css";
import { PlanTable } from "./PlanTable.tsx";
import { useCopyTexts } from "./texts.ts";
import { useJob } from "./useJob.ts";

export type Chosen =
	| { readonly kind: "file"; readonly file: Blob }
	| { readonly kind: "kept"; readonly copy: KeptCopy };

type Stage =
	| { readonly kind: "checking" }
	| { readonly kind: "refused"; readonly problem: string }
	| { readonly kind: "choosing"; readonly file: Blob; readonly plan: RestorePlan; readonly problem: string | null }
	| { readonly kind: "restoring" }
	| { readonly kind: "done"; readonly mode: RestoreMode; readonly restored: Restored };

interface RestoreDialogProps {
	readonly world: CopyWorld;
	readonly chosen: Chosen;
	readonly onRestored: () => void;
	readonly onClose: () => void;
}

export function RestoreDialog({ world, chosen, onRestored, onClose }: RestoreDialogProps) {
	const { t } = useTranslation(["settings", "common"]);
	const { problem } = useCopyTexts();
	const [stage, setStage] = useState<Stage>({ kind: "checking" });
	const job = useJob();

	const check = async (watch: Watch): Promise<null> => {
		const file = await fileOf(world, chosen, watch);
		if (!file.ok) {
			setStage({ kind: "refused", problem: problem(file.error) });
			return null;
		}
		const examined = await world.jobs.examine(file.value, watch);
		// Ended on purpose: the dialog is closed.
		if (!examined.ok && examined.error.kind === "cancelled") return null;
		setStage(
			examined.ok
				? { kind: "choosing", file: file.value, plan: examined.value, problem: null }
				: { kind: "refused", problem: problem({ from: "backup", error: examined.error }) },
		);
		return null;
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: a chosen copy is checked once.
	useEffect(() => job.run(check), [chosen]);

	const restore = (file: Blob, plan: RestorePlan, mode: RestoreMode) => {
		setStage({ kind: "restoring" });
		job.run(async (watch) => {
			const restored = await restoreSafely(world, file, mode, watch);
			if (!restored.ok) {
				const text = problem(restored.error);
				setStage({ kind: "choosing", file, plan, problem: `${text} ${t("restoring.failed")}`.trim() });
				return null;
			}
			setStage({ kind: "done", mode, restored: restored.value });
			onRestored();
			return null;
		});
	};
	/** While it is being restored only `Cancel` ends it, so that a stray Escape does not. */
	const close = () => {
		if (stage.kind === "restoring") return;
		job.cancel();
		onClose();
	};

	return (
		<Dialog open wide title={t("restoring.title")} closeLabel={t("common:action.close")} onClose={close}>
			{stageOf()}
		</Dialog>
	);

	function stageOf() {
		switch (stage.kind) {
			case "checking":
				return <Running label={t("restoring.checking")} share={job.share ?? 0} onCancel={close} />;
			case "refused":
				return (
					<>
						<p className={styles.problem} role="alert">
							{stage.problem}
						</p>
						<DialogButtons>
							<Button look="outlined" onClick={close}>
								{t("common:action.close")}
							</Button>
						</DialogButtons>
					</>
				);
			case "choosing":
				return (
					<Choice
						plan={stage.plan}
						problem={stage.problem}
						onCancel={close}
						onRestore={(mode) => restore(stage.file, stage.plan, mode)}
					/>
				);
			case "restoring":
				return <Running label={t("restoring.running")} share={job.share ?? 0} onCancel={job.cancel} />;
			case "done":
				return (
					<>
						<p role="status">
							{t(stage.mode === "merge" ? "restoring.doneMerged" : "restoring.doneAbout")} {placeText(stage.restored)}
						</p>
						<DialogButtons>
							<Button look="main" onClick={close}>
								{t("common:action.close")}
							</Button>
						</DialogButtons>
					</>
				);
			default:
				return unreachable(stage);
		}
	}

	function placeText({ before }: Restored): string {
		if (before === null) return "";
		return before.folder === null
			? t("restoring.keptInBrowser")
			: t("restoring.keptIn", { folder: before.folder, interpolation: { escapeValue: false } });
	}
}

function fileOf(world: CopyWorld, chosen: Chosen, watch: Watch) {
	return chosen.kind === "kept"
		? fetchCopy(world, chosen.copy, watch)
		: Promise.resolve({ ok: true, value: chosen.file } as const);
}

interface ChoiceProps {
	readonly plan: RestorePlan;
	readonly problem: string | null;
	readonly onCancel: () => void;
	readonly onRestore: (mode: RestoreMode) => void;
}

const modes = ["merge", "replace"] as const;

function Choice({ plan, problem, onCancel, onRestore }: ChoiceProps) {
	const { t } = useTranslation(["settings", "common"]);
	const { moment } = useCopyTexts();
	const [mode, setMode] = useState<RestoreMode>("merge");
	const { madeAt, appVersion, leftOut } = plan.manifest;
	return (
		<>
			<p className={styles.madeBy}>
				{appVersion === ""
					? t("restoring.made", { date: moment(madeAt) })
					: t("restoring.madeWith", { date: moment(madeAt), version: appVersion })}
			</p>
			<fieldset className={styles.modes}>
				<legend>{t("restoring.mode")}</legend>
				{modes.map((one) => (
					<label key={one}>
						<input type="radio" name="restore-mode" checked={mode === one} onChange={() => setMode(one)} />
						<span>
							{t(`restoring.${one}`)}
							<span className={styles.about}>{t(`restoring.${one}About`)}</span>
						</span>
					</label>
				))}
			</fieldset>
			<PlanTable plan={plan} mode={mode} />
			{leftOut.length > 0 ? <p className={styles.about}>{t("restoring.withoutRecordings")}</p> : null}
			<p className={styles.about}>{t("restoring.first")}</p>
			{problem === null ? null : (
				<p className={styles.problem} role="alert">
					{problem}
				</p>
			)}
			<DialogButtons>
				<Button look="outlined" onClick={onCancel}>
					{t("common:action.cancel")}
				</Button>
				<Button look={mode === "replace" ? "danger" : "main"} onClick={() => onRestore(mode)}>
					{t("restoring.go")}
				</Button>
			</DialogButtons>
		</>
	);
}
