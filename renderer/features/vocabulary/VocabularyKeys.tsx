// The keys of the vocabulary, for `?`.

import { useTranslation } from "react-i18next";
import { KeyHelp } from "../../ui/KeyHelp.tsx";

export function VocabularyKeys() {
	const { t } = useTranslation(["vocabulary", "common"]);
	return (
		<KeyHelp
			title={t("keys.title")}
			closeLabel={t("common:action.close")}
			hints={[
				{ keys: ["/"], does: t("keys.search") },
				{ keys: ["↓", "↑"], does: t("keys.rows") },
				{ keys: ["Home", "End"], does: t("keys.ends") },
				{ keys: [t("keys.space")], does: t("keys.toggle") },
				{ keys: ["Shift", "↓"], does: t("keys.extend") },
				{ keys: ["Ctrl", "A"], does: t("keys.all") },
				{ keys: ["Enter"], does: t("keys.open") },
				{ keys: ["F2"], does: t("keys.write") },
				{ keys: ["Delete"], does: t("keys.remove") },
				{ keys: ["Ctrl", "Z"], does: t("keys.undo") },
				{ keys: ["Esc"], does: t("keys.clear") },
				{ keys: ["Alt", "↑"], does: t("keys.moveList") },
				{ keys: ["Alt", "→"], does: t("keys.nestList") },
				{ keys: ["?"], does: t("keys.help") },
			]}
		/>
	);
}
