// English for what is written in figures: 1.700 is 1,700 and 22/12 is 22 December. Only where it tells something.

const months = "January February March April May June July August September October November December".split(" ");

/** English of a number as print writes it in Vietnamese; `null` where it reads the same. */
export function glossNumber(text: string): string | null {
	return glossDate(text) ?? glossTime(text) ?? glossFigure(text);
}

function glossDate(text: string): string | null {
	const [, day = "", month = "", year] = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/.exec(text) ?? [];
	const name = months[Number(month) - 1];
	if (name !== undefined && Number(day) >= 1 && Number(day) <= 31)
		return `${Number(day)} ${name}${year === undefined ? "" : ` ${year}`}`;
	const [, onlyMonth = "", ofYear = ""] = /^(\d{1,2})[/-](\d{4})$/.exec(text) ?? [];
	const only = months[Number(onlyMonth) - 1];
	return only === undefined ? null : `${only} ${ofYear}`;
}

function glossTime(text: string): string | null {
	const [, hour = "", minute = ""] = /^(\d{1,2})(?:h|g|giờ)(\d{2})?$/i.exec(text) ?? [];
	return hour === "" || Number(hour) > 24 ? null : `${hour}:${minute === "" ? "00" : minute}`;
}

function glossFigure(text: string): string | null {
	if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) {
		const [whole = "", part] = text.split(",");
		return whole.replaceAll(".", ",") + (part === undefined ? "" : `.${part}`);
	}
	return /^\d+,\d+$/.test(text) ? text.replace(",", ".") : null;
}
