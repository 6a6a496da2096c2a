// What was kept of a text, before it is kept; or, of several that came together, what became of each.

import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import layout from "../../../ui/layout.module.css";
import { useServices } from "../../services.tsx";
import { AddText } from "../AddText.tsx";
import { OneImport } from "./OneImport.tsx";
import { runImport } from "./runImport.ts";
import { SeveralImports } from "./SeveralImports.tsx";
import { useImportView } from "./useImportView.ts";

export function ImportScreen() {
	const { t } = useTranslation("import");
	const services = useServices();
	const view = useImportView();
	const [first] = view.items;
	const waiting = view.tally.has("waiting");
	useEffect(() => {
		if (waiting) void runImport(services);
	}, [waiting, services]);

	return (
		<main className={layout.screen}>
			{first === undefined ? (
				<>
					<div className={`${layout.bar} ${layout.frame}`}>
						<h1 className={layout.heading}>{t("title")}</h1>
					</div>
					<div className={layout.scroll}>
						<div className={`${layout.page} ${layout.frame}`}>
							<AddText first />
						</div>
					</div>
				</>
			) : view.items.length === 1 ? (
				<OneImport key={first.id} item={first} />
			) : (
				<SeveralImports view={view} />
			)}
		</main>
	);
}
