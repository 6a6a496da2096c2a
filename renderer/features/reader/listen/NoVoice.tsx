// What to install where the system has no Vietnamese voice: for the system of this machine first, for the others on demand.

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Switch } from "../../../ui/Switch.tsx";
import styles from "./listen.module.css";
import { listenSystems, systemOf } from "./systems.ts";

interface NoVoiceProps {
	readonly onClose: () => void;
}

export function NoVoice({ onClose }: NoVoiceProps) {
	const { t } = useTranslation(["reader", "common"]);
	const [system, setSystem] = useState(() => systemOf(navigator.userAgent));
	const steps = t(`listen.install.${system}`, { returnObjects: true });
	return (
		<Dialog open title={t("listen.noVoice.title")} closeLabel={t("common:action.close")} onClose={onClose}>
			<div className={styles.noVoice}>
				<p>{t("listen.noVoice.about")}</p>
				<Switch
					label={t("listen.noVoice.system")}
					value={system}
					options={listenSystems.map((value) => ({ value, label: t(`listen.system.${value}`) }))}
					onChange={setSystem}
				/>
				<ol>
					{steps.map((step) => (
						<li key={step}>{step}</li>
					))}
				</ol>
				<p className="meta">{t("listen.noVoice.again")}</p>
			</div>
		</Dialog>
	);
}
