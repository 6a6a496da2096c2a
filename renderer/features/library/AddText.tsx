// The place to drop a text on, with the other ways to bring one: a file, the clipboard, the address of a page.

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./AddText.module.css";
import { AddressForm } from "./import/AddressForm.tsx";
import { PasteDialog } from "./import/PasteDialog.tsx";
import { useImport } from "./import/useImport.ts";

/** `first` is the one thing to do in an empty library, and has the screen's main button. */
export function AddText({ first = false }: { readonly first?: boolean }) {
	const { t } = useTranslation("library");
	const { choose } = useImport();
	const [pasting, setPasting] = useState(false);
	return (
		<section className={styles.drop} aria-label={t("add.label")}>
			<Icon name="import" />
			<h2>{t("add.title")}</h2>
			<p>{first ? t("add.private") : t("add.about")}</p>
			<p className="meta">{t("add.formats")}</p>
			<div className={styles.buttons}>
				<Button look={first ? "main" : "outlined"} onClick={() => void choose()}>
					{t("add.choose")}
				</Button>
				<Button look={first ? "outlined" : "text"} onClick={() => setPasting(true)}>
					{t("add.paste")}
				</Button>
			</div>
			<AddressForm address="" />
			{pasting ? <PasteDialog onClose={() => setPasting(false)} /> : null}
		</section>
	);
}
