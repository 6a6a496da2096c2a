// Numbers, dates and lengths of time as the language of the interface writes them.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { wordsAMinute } from "../readingPace.ts";

export interface Formats {
	readonly day: (time: number) => string;
	/** Of a share from 0 to 1; never 0 % for some, nor 100 % for less than all. */
	readonly percent: (share: number) => string;
	readonly number: (value: number) => string;
	/** A length of time: minutes, from an hour and a half on hours. */
	readonly minutes: (count: number) => string;
	/** Time to read so many words, at least a minute. */
	readonly readingTime: (words: number) => string;
}

export function useFormats(): Formats {
	const { i18n } = useTranslation();
	return useMemo(() => formatsOf(i18n.language), [i18n.language]);
}

export function formatsOf(language: string): Formats {
	const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", year: "numeric" });
	const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
	const number = new Intl.NumberFormat(language);
	const unit = (name: "minute" | "hour") =>
		new Intl.NumberFormat(language, { style: "unit", unit: name, unitDisplay: "short", maximumFractionDigits: 0 });
	const [minutes, hours] = [unit("minute"), unit("hour")];
	const time = (count: number) => (count < 90 ? minutes.format(count) : hours.format(count / 60));
	return {
		day: (time) => day.format(time),
		percent: (share) => {
			if (share <= 0) return percent.format(0);
			if (share >= 1) return percent.format(1);
			return percent.format(Math.min(Math.max(share, 0.01), 0.99));
		},
		number: (value) => number.format(value),
		minutes: time,
		readingTime: (words) => time(Math.max(1, Math.round(words / wordsAMinute))),
	};
}
