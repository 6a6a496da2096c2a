// Which app this is, where it runs, and what that means for the library.

import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HostDescription, HostReply } from "../../../app/host/contract.ts";
import { Button } from "../../ui/Button.tsx";
import layout from "../../ui/layout.module.css";
import { hostErrorText } from "../errorTexts.ts";
import { navigate } from "../routes.ts";
import { useServices, useSettings } from "../services.tsx";
import styles from "./SettingsScreen.module.css";

export function About() {
	const { t } = useTranslation(["settings", "common"]);
	const { t: tError } = useTranslation("errors");
	const { dictionary } = useServices();
	const [, change] = useSettings();
	const description = useDescription();
	return (
		<section className={layout.panel} aria-labelledby="about">
			<h2 id="about" className={layout.sectionLabel}>
				{t("about.title")}
			</h2>
			<dl className={layout.figures}>
				{description?.ok ? (
					<>
						<dt>{t("about.version")}</dt>
						<dd>{description.value.version}</dd>
						<dt>{t("about.shell")}</dt>
						<dd>{t(`shell.${description.value.shell}`)}</dd>
					</>
				) : null}
				<dt>{t("about.dictionary")}</dt>
				<dd>{t("about.entries", { count: dictionary.entries })}</dd>
			</dl>
			{description?.ok === false ? <p className={styles.problem}>{hostErrorText(description.error, tError)}</p> : null}
			{description?.ok && description.value.shell === "browser" ? (
				<p className={styles.note}>{t("common:browserLibrary")}</p>
			) : null}
			<Button
				look="text"
				className={styles.tour}
				onClick={() => {
					change({ tourSeen: false });
					navigate({ screen: "library" });
				}}
			>
				{t("about.tour")}
			</Button>
		</section>
	);
}

/** `null` until the host has answered. */
function useDescription(): HostReply<HostDescription> | null {
	const { host } = useServices();
	const [description, setDescription] = useState<HostReply<HostDescription> | null>(null);
	useEffect(() => {
		let ended = false;
		void host.describe().then((reply) => {
			if (!ended) setDescription(reply);
		});
		return () => {
			ended = true;
		};
	}, [host]);
	return description;
}
