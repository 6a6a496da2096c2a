// How fast a voice or a recording is heard.

import { useTranslation } from "react-i18next";
import { Select } from "../../../ui/Select.tsx";
import { nearestRate, rates } from "./rates.ts";

interface RateSelectProps {
	/** Where it is not the voice's: what it is the speed of. */
	readonly label?: string;
	readonly value: number;
	readonly onChange: (rate: number) => void;
}

export function RateSelect({ label, value, onChange }: RateSelectProps) {
	const { t } = useTranslation("reader");
	return (
		<Select
			label={label ?? t("listen.rate")}
			value={String(nearestRate(value))}
			options={rates.map((rate) => ({ value: String(rate), label: t("listen.rateValue", { rate }) }))}
			onChange={(rate) => onChange(Number(rate))}
		/>
	);
}
