// A line for the address of a page, and the button that has it fetched.

import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import styles from "./AddressForm.module.css";
import { wholeAddress } from "./addresses.ts";
import { sourceOfAddress } from "./sources.ts";
import { useImport } from "./useImport.ts";

/** @param address what stands in the line at first */
export function AddressForm({ address }: { readonly address: string }) {
	const { t } = useTranslation("import");
	const { take } = useImport();
	const [written, setWritten] = useState(address);
	const whole = wholeAddress(written);
	const fetchIt = (event: FormEvent) => {
		event.preventDefault();
		if (whole !== "") take([sourceOfAddress(whole)]);
	};
	return (
		<form className={styles.form} onSubmit={fetchIt}>
			<Field
				label={t("address.label")}
				placeholder={t("address.label")}
				inputMode="url"
				autoComplete="off"
				spellCheck={false}
				value={written}
				onChange={(event) => setWritten(event.target.value)}
			/>
			<Button look="text" type="submit" disabled={whole === ""}>
				{t("address.fetch")}
			</Button>
		</form>
	);
}
