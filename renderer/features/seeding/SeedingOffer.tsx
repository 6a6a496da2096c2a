// Once, after the tour: a small card in the corner that says that there is a quicker way, and never stands in the way.

import { useTranslation } from "react-i18next";
import buttonStyles from "../../ui/Button.module.css";
import { Button } from "../../ui/Button.tsx";
import { hrefOf } from "../routes.ts";
import styles from "./Seeding.module.css";

export function SeedingOffer({ onClose }: { readonly onClose: () => void }) {
	const { t } = useTranslation("seeding");
	return (
		<aside className={styles.offer} aria-label={t("offer.label")}>
			<h2>{t("offer.title")}</h2>
			<p>{t("offer.text")}</p>
			<div className={styles.offerFoot}>
				<Button onClick={onClose}>{t("offer.later")}</Button>
				<a
					className={`${buttonStyles.button} ${buttonStyles.outlined}`}
					href={hrefOf({ screen: "seeding" })}
					onClick={onClose}
				>
					{t("offer.start")}
				</a>
			</div>
		</aside>
	);
}
