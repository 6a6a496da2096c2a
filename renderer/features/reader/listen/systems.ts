// Systems whose voices are told about, and which of them this is. Pure.

export const listenSystems = ["windows", "mac", "linux", "chromeOs"] as const;
export type ListenSystem = (typeof listenSystems)[number];

/** @param userAgent as the browser names itself; an unknown system is taken for Linux */
export function systemOf(userAgent: string): ListenSystem {
	if (/\bWindows\b/.test(userAgent)) return "windows";
	if (/\bCrOS\b/.test(userAgent)) return "chromeOs";
	if (/\bMac OS X\b|\bMacintosh\b/.test(userAgent)) return "mac";
	return "linux";
}
