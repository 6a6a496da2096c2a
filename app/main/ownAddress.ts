// The address of the app's own page, and what may be done with any other address. Pure.

import { appHost, appScheme, openableSchemes } from "../host/contract.ts";

/** As Chromium writes it; `URL.origin` of Node knows only the schemes of the web. */
export const appOrigin = `${appScheme}://${appHost}`;
export const startAddress = `${appOrigin}/`;

export type AddressRuling =
	/** The page that the window shows: it may load itself again. */
	| { readonly kind: "own" }
	/** For the system's browser or mail program; `address` is spelled in full. */
	| { readonly kind: "external"; readonly address: string }
	| { readonly kind: "refused" };

/** Longer addresses than browsers take are nobody's link. */
const lengthLimit = 8192;

/** Decides by scheme and host alone; what cannot be read as an address is refused. */
export function ruleOnAddress(address: string): AddressRuling {
	const url = address.length > lengthLimit ? null : URL.parse(address);
	if (url === null) return { kind: "refused" };
	if (belongsToApp(url)) return isPage(url) ? { kind: "own" } : { kind: "refused" };
	if (openableSchemes.some((scheme) => scheme === url.protocol)) return { kind: "external", address: url.href };
	return { kind: "refused" };
}

/** Whether an address lies below `app://hai-dong`. */
export function isAppAddress(address: string): boolean {
	const url = URL.parse(address);
	return url !== null && belongsToApp(url);
}

function belongsToApp(url: URL): boolean {
	return url.protocol === `${appScheme}:` && url.host === appHost && url.username === "" && url.password === "";
}

function isPage({ pathname }: URL): boolean {
	return pathname === "" || pathname === "/" || pathname === "/index.html";
}
