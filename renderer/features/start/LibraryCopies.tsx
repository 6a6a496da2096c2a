// What happens with copies while the app is open: a library that is empty though a copy is kept is noticed at the start and the
// copy offered; the copy of the day is made when nobody is busy; the browser is asked to keep the library.

import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackupJobs } from "../../storage/backup/contract.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { useNotices } from "../../ui/Notices.tsx";
import { ProgressLine } from "../../ui/ProgressLine.tsx";
import { copyCounts, copyFailureText } from "../backupTexts.ts";
import { type CopyWorld, fetchCopy, type KeptCopy } from "../copies.ts";
import { restoreSafely } from "../restoring.ts";
import { useServices } from "../services.tsx";
import { keepCopies } from "./keepCopies.ts";
import { findLostLibrary } from "./lostLibrary.ts";

export function LibraryCopies({ jobs }: { readonly jobs: BackupJobs }) {
	const { host, now } = useServices();
	const world = useMemo((): CopyWorld => ({ host, jobs, now }), [host, jobs, now]);
	const [lost, setLost] = useState<KeptCopy | null>(null);
	const [settled, setSettled] = useState(false);

	useEffect(() => {
		let ended = false;
		void findLostLibrary(world).then((copy) => {
			if (ended) return;
			setLost(copy);
			if (copy === null) setSettled(true);
		});
		return () => {
			ended = true;
		};
	}, [world]);
	useEffect(() => (settled ? keepCopies(world, window) : undefined), [settled, world]);

	/** From now on the library has a name: it is in use, and not offered a copy again. */
	const settle = useCallback(() => {
		void jobs.identify(true).then(() => setSettled(true));
		setLost(null);
	}, [jobs]);
	/** Closed without an answer: offered at the next start again, if the library is empty then. */
	const hide = useCallback(() => setLost(null), []);
	return lost === null ? null : <FoundCopy world={world} copy={lost} onSettled={settle} onHide={hide} />;
}

interface FoundCopyProps {
	readonly world: CopyWorld;
	readonly copy: KeptCopy;
	readonly onSettled: () => void;
	readonly onHide: () => void;
}

function FoundCopy({ world, copy, onSettled, onHide }: FoundCopyProps) {
	const { t, i18n } = useTranslation(["settings", "common"]);
	const { t: errors } = useTranslation("errors");
	const notify = useNotices();
	const [running, setRunning] = useState<{ readonly share: number; readonly ending: AbortController } | null>(null);
	const language = i18n.resolvedLanguage ?? i18n.language;
	const { manifest } = copy;
	if (manifest === null) return null;

	const restore = async () => {
		const ending = new AbortController();
		const onProgress = (share: number) => setRunning({ share, ending });
		onProgress(0);
		const watch = { signal: ending.signal, onProgress };
		const file = await fetchCopy(world, copy, { signal: ending.signal });
		const restored = file.ok ? await restoreSafely(world, file.value, "replace", watch) : file;
		setRunning(null);
		if (restored.ok) {
			notify({ text: `${t("restoring.done")}: ${copyCounts(manifest, t, language)}` });
			onSettled();
			return;
		}
		const problem = copyFailureText(restored.error, errors);
		if (problem !== "") notify({ text: problem, tone: "problem" });
	};
	const date = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(manifest.madeAt);
	/** While it is being restored only the button ends it, so that a stray Escape does not. */
	const close = () => {
		if (running === null) onHide();
	};

	return (
		<Dialog open title={t("found.title")} closeLabel={t("common:action.close")} onClose={close}>
			<p>{t("found.about", { date, counts: copyCounts(manifest, t, language) })}</p>
			{running === null ? (
				<>
					<p>{t("found.later")}</p>
					<DialogButtons>
						<Button look="quiet" onClick={onSettled}>
							{t("found.empty")}
						</Button>
						<Button look="main" data-autofocus="true" onClick={() => void restore()}>
							{t("found.restore")}
						</Button>
					</DialogButtons>
				</>
			) : (
				<>
					<ProgressLine label={t("restoring.running")} share={running.share} />
					<DialogButtons>
						<Button look="outlined" onClick={() => running.ending.abort()}>
							{t("common:action.cancel")}
						</Button>
					</DialogButtons>
				</>
			)}
		</Dialog>
	);
}
