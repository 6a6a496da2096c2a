// The bar over an import: the way back, and what is being looked at.

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../../ui/Button.tsx";
import layout from "../../../ui/layout.module.css";
import { navigate } from "../../routes.ts";
import styles from "./ImportScreen.module.css";

export function BackBar({ children }: { readonly children: ReactNode }) {
	const { t } = useTranslation("import");
	return (
		<div className={`${layout.bar} ${layout.frame}`}>
			<div className={layout.group}>
				<IconButton
					className={styles.back}
					icon="back"
					label={t("back")}
					onClick={() => navigate({ screen: "library" })}
				/>
				{children}
			</div>
		</div>
	);
}
