// Addresses of pages as people write and paste them. Pure.

const scheme = /^[a-z][a-z\d+.-]*:\/\//i;

/** As it is fetched: a name of a site without a scheme is asked by https. Whether it can be fetched is for the host to say. */
export function wholeAddress(written: string): string {
	const address = written.trim();
	return scheme.test(address) || address === "" ? address : `https://${address}`;
}

/** The address, where a text is nothing but one of the web, with its scheme or with `www.`; else `null`. */
export function addressIn(text: string): string | null {
	const address = text.trim();
	if (address.length > 2000 || !/^(?:https?:\/\/|www\.[^\s<>"]+\.)[^\s<>"]+$/i.test(address)) return null;
	const whole = wholeAddress(address);
	return URL.canParse(whole) ? whole : null;
}

/** The site of an address, to say whom is asked; the address itself where it names none. */
export function siteOf(address: string): string {
	return URL.parse(address)?.host.replace(/^www\./, "") || address;
}
