// The settings' part for copies: write one, restore one, the automatic ones, and the room that the library takes.

import { useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackupJobs } from "../../../storage/backup/contract.ts";
import { Button } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { Running } from "../../../ui/FormParts.tsx";
import { useFocusInPlace } from "../../../ui/keptFocus.ts";
import layout from "../../../ui/layout.module.css";
import { type CopyWorld, wanted } from "../../copies.ts";
import { saveFile } from "../../saveFile.ts";
import { useServices } from "../../services.tsx";
import styles from "./Backup.module.css";
import { CopyList } from "./CopyList.tsx";
import { fileName } from "./fileName.ts";
import { Row } from "./parts.tsx";
import { type Chosen, RestoreDialog } from "./RestoreDialog.tsx";
import { StorageUse } from "./StorageUse.tsx";
import { useCopyTexts } from "./texts.ts";
import { useJob } from "./useJob.ts";

export function BackupSettings({ jobs }: { readonly jobs: BackupJobs }) {
	const { t } = useTranslation("settings");
	const { host, now } = useServices();
	const world = useMemo((): CopyWorld => ({ host, jobs, now }), [host, jobs, now]);
	const [chosen, setChosen] = useState<Chosen | null>(null);
	const [restores, setRestores] = useState(0);
	const heading = useId();
	return (
		<section className={styles.section} aria-labelledby={heading}>
			<h2 id={heading} className={layout.sectionLabel}>
				{t("backup.title")}
			</h2>
			<SaveCopy world={world} />
			<ChooseFile onChosen={(file) => setChosen({ kind: "file", file })} />
			<CopyList world={world} restores={restores} onChosen={(copy) => setChosen({ kind: "kept", copy })} />
			<StorageUse />
			<p className={styles.note}>{t("backup.bridge")}</p>
			{chosen === null ? null : (
				<RestoreDialog
					world={world}
					chosen={chosen}
					onRestored={() => setRestores((count) => count + 1)}
					onClose={() => setChosen(null)}
				/>
			)}
		</section>
	);
}

function SaveCopy({ world }: { readonly world: CopyWorld }) {
	const { t } = useTranslation(["settings", "common"]);
	const { problem, counts } = useCopyTexts();
	const [recordings, setRecordings] = useState(true);
	const [done, setDone] = useState<string | null>(null);
	const job = useJob();
	const box = useId();
	const place = useRef<HTMLDivElement>(null);
	useFocusInPlace(place, job.share === null);

	const save = () =>
		job.run(async (watch) => {
			setDone(null);
			const about = await wanted(world);
			const written = await world.jobs.write({ ...about, recordings }, watch);
			if (!written.ok) return problem({ from: "backup", error: written.error });
			const { file, manifest, unread } = written.value;
			saveFile(file, fileName(about.at));
			const left = unread === 0 ? [] : [t("backup.unread", { count: unread })];
			setDone([t("backup.saved", { counts: counts(manifest) }), ...left].join(" "));
			return null;
		});

	return (
		<Row place={place} label={t("backup.everything")} about={t("backup.everythingAbout")}>
			{job.share === null ? (
				<div className={styles.actions}>
					<label className={styles.check} htmlFor={box}>
						<Checkbox id={box} checked={recordings} onChange={(event) => setRecordings(event.target.checked)} />
						{t("backup.recordings")}
					</label>
					<Button look="outlined" onClick={save}>
						{t("backup.save")}
					</Button>
				</div>
			) : (
				<Running label={t("backup.saving")} share={job.share} onCancel={job.cancel} />
			)}
			<p role="status" className={styles.status}>
				{job.problem ?? done}
			</p>
		</Row>
	);
}

function ChooseFile({ onChosen }: { readonly onChosen: (file: File) => void }) {
	const { t } = useTranslation("settings");
	const input = useRef<HTMLInputElement>(null);
	return (
		<Row label={t("backup.restore")} about={t("backup.chooseAbout")}>
			<div className={styles.actions}>
				<input
					ref={input}
					type="file"
					accept=".haidong"
					hidden
					onChange={(event) => {
						const [file] = event.target.files ?? [];
						// The same file may be chosen again.
						event.target.value = "";
						if (file !== undefined) onChosen(file);
					}}
				/>
				<Button look="outlined" onClick={() => input.current?.click()}>
					{t("backup.choose")}
				</Button>
			</div>
		</Row>
	);
}
