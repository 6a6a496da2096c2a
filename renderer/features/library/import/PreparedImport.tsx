// A cleaned text before it is kept: the article at the left, the account of what was done at the right, the choice below.

import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportWarning, RemovalReason } from "../../../engine/document/types.ts";
import { Button } from "../../../ui/Button.tsx";
import layout from "../../../ui/layout.module.css";
import type { Analysis } from "../../../worker/protocol.ts";
import type { ErrorTranslation } from "../../errorTexts.ts";
import { newWords } from "../../knownShare.ts";
import { navigate } from "../../routes.ts";
import { useServices, useWordStates } from "../../services.tsx";
import { AlikeNote } from "./AlikeNote.tsx";
import { BackBar } from "./BackBar.tsx";
import { Contents } from "./Contents.tsx";
import { EncodingChooser } from "./EncodingChooser.tsx";
import { readInEncoding } from "./editPrepared.ts";
import { failureText, sourceName } from "./failureText.ts";
import styles from "./ImportScreen.module.css";
import type { ImportFailure, ImportItem, PreparedArticle } from "./importItem.ts";
import { KeptText, type KeptTextHandle } from "./KeptText.tsx";
import { keepPrepared, replaceWithPrepared } from "./keepPrepared.ts";
import { leaveImport } from "./leaveImport.ts";
import { Mended } from "./Mended.tsx";
import { clearPending } from "./pendingImport.ts";
import { SetAside } from "./SetAside.tsx";
import { useKeptFocus } from "./useKeptFocus.ts";
import { usePreparedEdits } from "./usePreparedEdits.ts";
import { useReplacement } from "./useReplacement.ts";

interface PreparedImportProps {
	readonly item: ImportItem;
	readonly article: PreparedArticle;
	/** Why it could not be kept. */
	readonly failure: ImportFailure | null;
	readonly storing: boolean;
}

export function PreparedImport({ item, article, failure, storing }: PreparedImportProps) {
	const { t } = useTranslation("import");
	const { t: tError } = useTranslation("errors");
	const services = useServices();
	const { tell } = useReplacement();
	const [reason, setReason] = useState<RemovalReason | null>(null);
	const text = useRef<KeptTextHandle>(null);
	const margin = useRef<HTMLDivElement>(null);
	const edits = usePreparedEdits(item.id);
	const { document, warnings, alike, encodings } = article;
	useKeptFocus(margin, document);
	const name = sourceName(item.source, t);

	const keep = async () => {
		const kept = await keepPrepared(item.id, services);
		if (kept === null) return;
		clearPending();
		navigate({ screen: "reader", article: kept.id, at: null });
	};
	const replace = async () => {
		if (alike === null) return;
		const replaced = await replaceWithPrepared(item.id, alike.article, services);
		if (replaced === null) return;
		clearPending();
		navigate({ screen: "reader", article: replaced.article.id, at: null });
		tell(replaced);
	};

	return (
		<>
			<BackBar>
				<span className={`meta ${styles.name}`}>{name}</span>
			</BackBar>
			<div className={layout.scroll}>
				<div className={`${layout.page} ${layout.frame}`}>
					<div className={styles.column}>
						{alike === null ? null : (
							<AlikeNote alike={alike} storing={storing} onOpen={clearPending} onReplace={() => void replace()} />
						)}
						{warnings.map((warning) => (
							<p key={warning.kind} className={styles.note} role="note">
								{warningText(warning, tError)}
							</p>
						))}
						{encodings === null ? null : (
							<EncodingChooser
								encodings={encodings}
								disabled={storing}
								onChoose={(encoding) => readInEncoding(item.id, encoding, services)}
							/>
						)}
						<KeptText
							ref={text}
							document={document}
							fallbackTitle={article.fallbackTitle}
							reason={reason}
							edits={edits}
							disabled={storing}
						/>
					</div>
					<div className={`${layout.margin} ${styles.margin}`} ref={margin}>
						<Contents parts={document.parts} onShow={(block) => text.current?.showFrom(block)} />
						<SetAside
							removed={document.removed}
							reason={reason}
							onReason={setReason}
							onPutBack={edits.putBack}
							disabled={storing}
						/>
						<Mended repairs={document.repairs} onUndo={edits.undoRepair} disabled={storing} />
					</div>
				</div>
			</div>
			<div className={layout.frame}>
				<div className={styles.finish}>
					{failure === null ? (
						<Counts analysis={article.analysis} counting={article.analysed !== document} />
					) : (
						<p className={styles.failure} role="alert">
							{failureText(failure, name, tError)}
						</p>
					)}
					<div className={styles.choices}>
						<Button onClick={leaveImport} disabled={storing}>
							{t("discard")}
						</Button>
						<Button look="main" onClick={() => void keep()} disabled={storing}>
							{alike === null ? t("keep") : t("same.keepBoth")}
						</Button>
					</div>
				</div>
			</div>
		</>
	);
}

function warningText(warning: ImportWarning, t: ErrorTranslation): string {
	switch (warning.kind) {
		case "notVietnamese":
			return t("article.notVietnamese");
		case "doubtfulEncoding":
			return t("article.doubtfulEncoding", { encoding: warning.encoding });
		case "partsUnread":
			return t("article.partsUnread", { unread: warning.unread, all: warning.all });
	}
}

interface CountsProps {
	readonly analysis: Analysis;
	/** Whether they are those of the text before the last change. */
	readonly counting: boolean;
}

function Counts({ analysis, counting }: CountsProps) {
	const { t } = useTranslation("import");
	const { version, get } = useWordStates();
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new version means new states behind the same `get`
	const fresh = useMemo(() => newWords(analysis.profile, get), [analysis, version]);
	return (
		<p className={`meta ${styles.counts}`} role="status" aria-busy={counting}>
			{t("counts.all", {
				sentences: t("counts.sentences", { count: analysis.sentences.length / 3 }),
				words: t("counts.words", { count: analysis.profile.words }),
				fresh: t("counts.new", { count: fresh }),
			})}
		</p>
	);
}
