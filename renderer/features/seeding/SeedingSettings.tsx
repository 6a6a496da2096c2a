// In the settings: the way to mark what is known already.

import { useId } from "react";
import { useTranslation } from "react-i18next";
import buttonStyles from "../../ui/Button.module.css";
import layout from "../../ui/layout.module.css";
import { hrefOf } from "../routes.ts";
import styles from "./Seeding.module.css";

export function SeedingSettings() {
	const { t } = useTranslation("seeding");
	const id = useId();
	return (
		<section aria-labelledby={id}>
			<h2 id={id} className={layout.sectionLabel}>
				{t("entry")}
			</h2>
			<p className={styles.entry}>
				<span>{t("entryText")}</span>
				<a className={`${buttonStyles.button} ${buttonStyles.outlined}`} href={hrefOf({ screen: "seeding" })}>
					{t("offer.start")}
				</a>
			</p>
		</section>
	);
}
