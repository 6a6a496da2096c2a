// The automatic copies: when each was made, what is in it, how large it is, and the way back to it.

import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import { type CopyWorld, type KeptCopies, type KeptCopy, listCopies } from "../../copies.ts";
import { useServices } from "../../services.tsx";
import styles from "./Backup.module.css";
import { Row } from "./parts.tsx";
import { useCopyTexts } from "./texts.ts";
import { useIsOwnWindow } from "./useIsOwnWindow.ts";

/** As many are shown at first. */
const shownAtFirst = 5;

interface CopyListProps {
	readonly world: CopyWorld;
	/** How often something was restored: each time another copy was made. */
	readonly restores: number;
	readonly onChosen: (copy: KeptCopy) => void;
}

export function CopyList({ world, restores, onChosen }: CopyListProps) {
	const { t } = useTranslation("settings");
	const { host } = useServices();
	const listed = useListed(world, restores);
	const opens = useIsOwnWindow();
	const [all, setAll] = useState(false);
	if (listed === null) return null;
	if (typeof listed === "string") {
		return (
			<Row label={t("backup.copies")} about={t("backup.copiesAbout")}>
				<p className={styles.problem}>{listed}</p>
			</Row>
		);
	}
	const { folder, copies } = listed;
	const shown = all ? copies : copies.slice(0, shownAtFirst);
	return (
		<Row label={t("backup.copies")} about={folder === null ? t("backup.copiesNowhere") : t("backup.copiesAbout")}>
			{folder !== null && copies.length === 0 ? <p className={styles.about}>{t("backup.copiesNone")}</p> : null}
			{copies.length === 0 ? null : (
				<ul className={styles.copies}>
					{shown.map((copy) => (
						<CopyRow key={copy.name} copy={copy} onChosen={onChosen} />
					))}
				</ul>
			)}
			{shown.length < copies.length ? (
				<Button look="text" onClick={() => setAll(true)}>
					{t("backup.more", { count: copies.length - shown.length })}
				</Button>
			) : null}
			{folder === null ? null : (
				<p className={styles.folder}>
					<code>{folder}</code>
					{opens ? (
						<Button look="text" onClick={() => void host.showBackups()}>
							{t("backup.openFolder")}
						</Button>
					) : null}
				</p>
			)}
		</Row>
	);
}

function CopyRow({ copy, onChosen }: { readonly copy: KeptCopy; readonly onChosen: (copy: KeptCopy) => void }) {
	const { t } = useTranslation("settings");
	const { day, moment, counts, size } = useCopyTexts();
	const { manifest } = copy;
	const marks = [
		...(copy.kind === "before" ? [t("backup.beforeRestore")] : []),
		...(copy.place === "browser" ? [t("backup.inBrowser")] : []),
	];
	return (
		<li>
			<div>
				<p className={styles.made}>
					{manifest === null ? copy.name : moment(manifest.madeAt)}
					{marks.map((mark) => (
						<span key={mark} className={styles.mark}>
							{mark}
						</span>
					))}
				</p>
				<p className={styles.about}>
					{manifest === null ? t("backup.damagedCopy") : counts(manifest)} · {size(copy.size)}
				</p>
			</div>
			{manifest === null ? null : (
				<Button
					look="text"
					aria-label={t("backup.restoreThis", { date: day(manifest.madeAt) })}
					onClick={() => onChosen(copy)}
				>
					{t("backup.restore")}
				</Button>
			)}
		</li>
	);
}

/** `null` until they are read; a text where they cannot be. */
function useListed(world: CopyWorld, restores: number): KeptCopies | string | null {
	const [listed, setListed] = useState<KeptCopies | string | null>(null);
	const { problem } = useCopyTexts();
	// biome-ignore lint/correctness/useExhaustiveDependencies: `restores` asks once more; a text is of the moment.
	useEffect(() => {
		let ended = false;
		void listCopies(world).then((result) => {
			if (!ended) setListed(result.ok ? result.value : problem(result.error));
		});
		return () => {
			ended = true;
		};
	}, [world, restores]);
	return listed;
}
