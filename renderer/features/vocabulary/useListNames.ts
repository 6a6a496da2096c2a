// The names of lists where they stand in one row with others: one within another list is named with it.

import { useTranslation } from "react-i18next";
import type { ListRecord } from "../../storage/records/lists.ts";

export function useListNames(lists: readonly ListRecord[]): (list: ListRecord) => string {
	const { t } = useTranslation("vocabulary");
	return ({ name, parent }) => {
		const above = lists.find((list) => list.id === parent);
		return above === undefined ? name : t("list.path", { parent: above.name, name });
	};
}
