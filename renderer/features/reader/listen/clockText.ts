// A length of time as clocks show it: `4:05`, `1:04:05`. Pure.

/** @param seconds fractions are cut off. @param language of the digits */
export function clockText(seconds: number, language: string): string {
	const whole = Math.max(Math.floor(seconds), 0);
	const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
	const one = new Intl.NumberFormat(language, { useGrouping: false });
	const two = new Intl.NumberFormat(language, { minimumIntegerDigits: 2 });
	return hours === 0
		? `${one.format(minutes)}:${two.format(rest)}`
		: `${one.format(hours)}:${two.format(minutes)}:${two.format(rest)}`;
}
