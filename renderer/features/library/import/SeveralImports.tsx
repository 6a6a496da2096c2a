// Several texts that came together: each is imported by itself, and says what became of it.

import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import layout from "../../../ui/layout.module.css";
import { ProgressLine } from "../../../ui/ProgressLine.tsx";
import { hrefOf, navigate } from "../../routes.ts";
import { BackBar } from "./BackBar.tsx";
import { failureText, sourceName } from "./failureText.ts";
import styles from "./ImportScreen.module.css";
import { clearPending, type ImportItem, type ImportState, isAtWork } from "./pendingImport.ts";
import { cancelImport } from "./runImport.ts";

export function SeveralImports({ items }: { readonly items: readonly ImportItem[] }) {
	const { t } = useTranslation(["import", "common"]);
	const atWork = items.some(isAtWork);
	const done = items.filter((item) => !isAtWork(item)).length;
	const imported = items.filter(({ state }) => state.kind === "imported").length;
	const share = items.reduce((sum, item) => sum + shareOf(item), 0) / items.length;
	return (
		<>
			<BackBar>
				<h1 className={layout.heading}>{t("several.title", { count: items.length })}</h1>
			</BackBar>
			<div className={layout.scroll}>
				<div className={`${layout.page} ${layout.frame}`}>
					<div className={styles.column}>
						<div className={styles.overall}>
							<ProgressLine label={t("working.progress")} share={share} />
							<p className="meta" role="status">
								{atWork
									? t("several.progress", { done, count: items.length })
									: t("several.done", { imported, count: items.length })}
							</p>
						</div>
						<ul className={styles.files}>
							{items.map((item) => (
								<FileRow key={item.id} item={item} />
							))}
						</ul>
					</div>
				</div>
			</div>
			<div className={layout.frame}>
				<div className={styles.finish}>
					<span />
					<div className={styles.choices}>
						{atWork ? (
							<Button look="outlined" onClick={cancelImport}>
								{t("common:action.cancel")}
							</Button>
						) : (
							<Button
								look="main"
								onClick={() => {
									clearPending();
									navigate({ screen: "library" });
								}}
							>
								{t("several.close")}
							</Button>
						)}
					</div>
				</div>
			</div>
		</>
	);
}

function shareOf(item: ImportItem): number {
	if (item.state.kind === "working") return item.state.share;
	return isAtWork(item) ? 0 : 1;
}

function FileRow({ item }: { readonly item: ImportItem }) {
	const { t } = useTranslation("import");
	const name = sourceName(item.source, t);
	return (
		<li data-state={item.state.kind}>
			<span className={styles.file}>{name}</span>
			<FileState name={name} state={item.state} />
		</li>
	);
}

function FileState({ name, state }: { readonly name: string; readonly state: ImportState }) {
	const { t } = useTranslation("import");
	const { t: tError } = useTranslation("errors");
	switch (state.kind) {
		case "waiting":
			return <span className="meta">{t("file.waiting")}</span>;
		case "working":
		case "prepared":
		case "storing":
			return <span className="meta">{t("file.working")}</span>;
		case "cancelled":
			return <span className="meta">{t("file.cancelled")}</span>;
		case "imported":
		case "alreadyThere":
			return (
				<span>
					<span className="meta">{state.kind === "imported" ? t("file.imported") : t("file.alreadyThere")} </span>
					<a className={styles.link} lang="vi" href={hrefOf({ screen: "reader", article: state.article.id, at: null })}>
						{state.article.title}
					</a>
				</span>
			);
		case "failed":
			return <span className={styles.failure}>{failureText(state.failure, name, tError)}</span>;
	}
}
