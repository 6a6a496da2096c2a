// The keys of the dictionary, for `?`.

import { useTranslation } from "react-i18next";
import { KeyHelp } from "../../ui/KeyHelp.tsx";

export function DictionaryKeys() {
	const { t } = useTranslation(["dictionary", "common"]);
	return (
		<KeyHelp
			title={t("keys.title")}
			closeLabel={t("common:action.close")}
			hints={[
				{ keys: ["/"], does: t("keys.search") },
				{ keys: ["↓", "↑"], does: t("keys.hits") },
				{ keys: ["→", "←"], does: t("keys.words") },
				{ keys: ["Enter"], does: t("keys.open") },
				{ keys: ["Esc"], does: t("keys.close") },
				{ keys: ["S"], does: t("keys.save") },
				{ keys: ["L"], does: t("keys.learning") },
				{ keys: ["K"], does: t("keys.known") },
				{ keys: ["X"], does: t("keys.ignored") },
				{ keys: ["0"], does: t("keys.new") },
				{ keys: ["?"], does: t("keys.help") },
			]}
		/>
	);
}
