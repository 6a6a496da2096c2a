// The name of what is shown: on narrow windows it stands on the button that opens the choice.

import { useTranslation } from "react-i18next";
import type { View } from "./views.ts";

export function ViewName({ view, listName }: { readonly view: View; readonly listName: string | null }) {
	const { t } = useTranslation("vocabulary");
	if (view.kind === "list") return <span lang="vi">{listName ?? "…"}</span>;
	return <span>{t(`side.${view.kind}`)}</span>;
}
