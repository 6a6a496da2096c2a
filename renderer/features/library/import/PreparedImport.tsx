// A cleaned text before it is kept: the article at the left, the account of what was done at the right, the choice below.

import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportWarning, RemovalReason } from "../../../engine/document/types.ts";
import { Button } from "../../../ui/Button.tsx";
import layout from "../../../ui/layout.module.css";
import type { Analysis } from "../../../worker/protocol.ts";
import { newWords } from "../../knownShare.ts";
import { hrefOf, navigate } from "../../routes.ts";
import { useServices, useWordStates } from "../../services.tsx";
import { BackBar } from "./BackBar.tsx";
import { failureText, sourceName } from "./failureText.ts";
import styles from "./ImportScreen.module.css";
import { KeptText } from "./KeptText.tsx";
import { leaveImport } from "./leaveImport.ts";
import { clearPending, type ImportFailure, type ImportItem, type PreparedArticle } from "./pendingImport.ts";
import { keepPrepared } from "./runImport.ts";
import { Mended, SetAside } from "./SetAside.tsx";

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
	const [reason, setReason] = useState<RemovalReason | null>(null);
	const { document, warnings, same } = article;
	const name = sourceName(item.source, t);

	const keep = async () => {
		const kept = await keepPrepared(item, services);
		if (kept === null) return;
		clearPending();
		navigate({ screen: "reader", article: kept.id, at: null });
	};

	return (
		<>
			<BackBar>
				<span className={`meta ${styles.name}`}>{name}</span>
			</BackBar>
			<div className={layout.scroll}>
				<div className={`${layout.page} ${layout.frame}`}>
					<div className={styles.column}>
						{same === null ? null : (
							<Note>
								{t("same.there", { title: same.title })}{" "}
								<a
									className={styles.link}
									href={hrefOf({ screen: "reader", article: same.id, at: null })}
									onClick={clearPending}
								>
									{t("same.open")}
								</a>
							</Note>
						)}
						{warnings.map((warning) => (
							<Note key={warning.kind}>
								<Warning warning={warning} />
							</Note>
						))}
						<KeptText document={document} fallbackTitle={article.fallbackTitle} reason={reason} />
					</div>
					<div className={`${layout.margin} ${styles.margin}`}>
						<SetAside removed={document.removed} reason={reason} onReason={setReason} />
						<Mended repairs={document.repairs} />
					</div>
				</div>
			</div>
			<div className={layout.frame}>
				<div className={styles.finish}>
					{failure === null ? (
						<Counts analysis={article.analysis} />
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
							{same === null ? t("keep") : t("same.keepBoth")}
						</Button>
					</div>
				</div>
			</div>
		</>
	);
}

function Note({ children }: { readonly children: ReactNode }) {
	return (
		<p className={styles.note} role="note">
			{children}
		</p>
	);
}

function Warning({ warning }: { readonly warning: ImportWarning }) {
	const { t } = useTranslation("errors");
	return warning.kind === "notVietnamese"
		? t("article.notVietnamese")
		: t("article.doubtfulEncoding", { encoding: warning.encoding });
}

function Counts({ analysis }: { readonly analysis: Analysis }) {
	const { t } = useTranslation("import");
	const { version, get } = useWordStates();
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new version means new states behind the same `get`
	const fresh = useMemo(() => newWords(analysis.profile, get), [analysis, version]);
	return (
		<p className="meta">
			{t("counts.all", {
				sentences: t("counts.sentences", { count: analysis.sentences.length / 3 }),
				words: t("counts.words", { count: analysis.profile.words }),
				fresh: t("counts.new", { count: fresh }),
			})}
		</p>
	);
}
