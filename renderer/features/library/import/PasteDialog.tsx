// Asks for a text to paste. The markup that a web page put on the clipboard is used as long as the text is as pasted. An
// address that is pasted instead of a text is fetched.

import { type ClipboardEvent, type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogButtons } from "../../../ui/Dialog.tsx";
import { TextArea, TextField } from "../../../ui/LabelledField.tsx";
import { addressIn } from "./addresses.ts";
import styles from "./PasteDialog.module.css";
import { sourceOfAddress, sourceOfText } from "./sources.ts";
import { useImport } from "./useImport.ts";

interface Pasted {
	/** As the field shows it: with line feeds only. */
	readonly text: string;
	readonly html: string;
}

export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
	const { t } = useTranslation(["import", "common"]);
	const { take } = useImport();
	const [title, setTitle] = useState("");
	const [text, setText] = useState("");
	const [pasted, setPasted] = useState<Pasted | null>(null);

	const address = addressIn(text);

	const remember = ({ clipboardData, currentTarget }: ClipboardEvent<HTMLTextAreaElement>) => {
		const { selectionStart, selectionEnd, value } = currentTarget;
		const replacesAll = selectionStart === 0 && selectionEnd === value.length;
		const html = clipboardData.getData("text/html");
		const plain = clipboardData.getData("text/plain").replace(/\r\n?/g, "\n");
		setPasted(replacesAll && html !== "" ? { text: plain, html } : null);
	};
	const read = (event: FormEvent) => {
		event.preventDefault();
		if (text.trim() === "") return;
		const html = pasted !== null && pasted.text === text ? pasted.html : "";
		take([address === null ? sourceOfText(text, html, title) : { ...sourceOfAddress(address), title: titleOf(title) }]);
		onClose();
	};

	return (
		<Dialog open wide title={t("paste.title")} closeLabel={t("common:action.close")} onClose={onClose}>
			<form className={styles.form} onSubmit={read}>
				<TextArea
					label={t("paste.text")}
					lang="vi"
					rows={10}
					data-autofocus="true"
					value={text}
					onPaste={remember}
					onChange={(event) => setText(event.target.value)}
				/>
				<p className={styles.address} role="status">
					{address === null ? "" : t("paste.address")}
				</p>
				<TextField label={t("paste.name")} lang="vi" value={title} onChange={(event) => setTitle(event.target.value)} />
				<DialogButtons>
					<Button look="outlined" onClick={onClose}>
						{t("common:action.cancel")}
					</Button>
					<Button look="main" type="submit" disabled={text.trim() === ""}>
						{address === null ? t("paste.read") : t("paste.fetch")}
					</Button>
				</DialogButtons>
			</form>
		</Dialog>
	);
}

function titleOf(written: string): string | null {
	const title = written.trim();
	return title === "" ? null : title;
}
