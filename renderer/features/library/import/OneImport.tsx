// One text on its way into the library: at work, failed, or ready to be looked at.

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import layout from "../../../ui/layout.module.css";
import { ProgressLine } from "../../../ui/ProgressLine.tsx";
import { hrefOf } from "../../routes.ts";
import { AddText } from "../AddText.tsx";
import { AddressForm } from "./AddressForm.tsx";
import { siteOf } from "./addresses.ts";
import { BackBar } from "./BackBar.tsx";
import { FieldChooser } from "./FieldChooser.tsx";
import { failureText, sourceName } from "./failureText.ts";
import styles from "./ImportScreen.module.css";
import type { ImportItem } from "./importItem.ts";
import { leaveImport } from "./leaveImport.ts";
import { PreparedImport } from "./PreparedImport.tsx";
import { beginAgain } from "./pendingImport.ts";
import { canReadAgain } from "./sources.ts";

export function OneImport({ item }: { readonly item: ImportItem }) {
	const { t } = useTranslation(["import", "common"]);
	const { t: tError } = useTranslation("errors");
	const { state, source } = item;
	const name = sourceName(source, t);
	switch (state.kind) {
		case "waiting":
		case "working": {
			const share = state.kind === "working" ? state.share : 0;
			return <Working name={name} share={share} text={share < 0.5 ? t("working.cleaning") : t("working.analysing")} />;
		}
		case "fetching":
			return <Working name={name} share={null} text={t("working.fetching", { site: siteOf(source.name) })} />;
		case "fields":
			return (
				<Plain name={name} title={t("fields.title")}>
					<FieldChooser
						outline={state.outline}
						onChoose={(fields) => beginAgain([item.id], { fields })}
						onCancel={leaveImport}
					/>
				</Plain>
			);
		case "prepared":
			return <PreparedImport item={item} article={state.article} failure={state.failure} storing={false} />;
		case "storing":
			return <PreparedImport item={item} article={state.article} failure={null} storing />;
		case "imported":
		case "replaced":
		case "alreadyThere":
			return (
				<Plain name={name} title={t("done.title")}>
					<p>
						<a
							className={styles.link}
							lang="vi"
							href={hrefOf({ screen: "reader", article: state.article.id, at: null })}
						>
							{state.article.title}
						</a>
					</p>
				</Plain>
			);
		case "failed":
			return (
				<Plain name={name} title={t("failed.title")}>
					<p className={styles.failure} role="alert">
						{failureText(state.failure, name, tError)}
					</p>
					{source.content.kind === "address" ? (
						<div className={styles.address}>
							<AddressForm address={source.content.address} />
						</div>
					) : state.failure.kind !== "text" && canReadAgain(source.content) ? (
						<Button look="outlined" onClick={() => beginAgain([item.id])}>
							{t("common:action.retry")}
						</Button>
					) : null}
					<AddText />
				</Plain>
			);
		case "cancelled":
			return (
				<Plain name={name} title={t("cancelled.title")}>
					<AddText />
				</Plain>
			);
	}
}

interface WorkingProps {
	readonly name: string;
	/** `null` where nobody knows. */
	readonly share: number | null;
	readonly text: string;
}

function Working({ name, share, text }: WorkingProps) {
	const { t } = useTranslation(["import", "common"]);
	return (
		<Plain name={name} title={t("working.title")}>
			<div className={styles.working}>
				<ProgressLine label={t("working.progress")} share={share} />
				<p className="meta" role="status">
					{text}
				</p>
				<Button look="outlined" onClick={leaveImport}>
					{t("common:action.cancel")}
				</Button>
			</div>
		</Plain>
	);
}

interface PlainProps {
	readonly name: string;
	readonly title: string;
	readonly children: ReactNode;
}

function Plain({ name, title, children }: PlainProps) {
	return (
		<>
			<BackBar>
				<span className={`meta ${styles.name}`}>{name}</span>
			</BackBar>
			<div className={layout.scroll}>
				<div className={`${layout.page} ${layout.frame}`}>
					<div className={styles.plain}>
						<h1 className={layout.heading}>{title}</h1>
						{children}
					</div>
				</div>
			</div>
		</>
	);
}
