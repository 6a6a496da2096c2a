// Which addresses an article may be fetched from: those of public sites, never this machine or its network. Runs in Node.
// The ranges are those of the IANA special-purpose registries (RFC 6890 and its updates).

import { BlockList, isIP } from "node:net";
import { networkInterfaces } from "node:os";
import type { FetchRefusal, HostReply } from "./contract.ts";

const reservedIpv4 = blockList("ipv4", [
	// "This" network, private ones, carrier-grade NAT, loopback, link-local with the clouds' own services.
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.168.0.0", 16],
	// Protocols, documentation, relays of 6to4, benchmarks.
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.88.99.0", 24],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	// Multicast, and all that is reserved with broadcast at its end.
	["224.0.0.0", 4],
	["240.0.0.0", 4],
]);

/** All that is given out to sites; loopback, private, link-local, multicast and IPv4-mapped addresses lie outside. */
const globalIpv6 = blockList("ipv6", [["2000::", 3]]);

const reservedIpv6 = blockList("ipv6", [
	// Protocols (with Teredo, benchmarks and ORCHID), documentation.
	["2001::", 23],
	["2001:db8::", 32],
	["3fff::", 20],
]);

/** Ranges whose addresses carry an IPv4 address: NAT64 in the last two groups, 6to4 in the second and third. */
const nat64 = blockList("ipv6", [["64:ff9b::", 96]]);
const sixToFour = blockList("ipv6", [["2002::", 16]]);

/** One list a family: a rule for IPv4-mapped addresses would match every IPv4 address too. */
function blockList(family: "ipv4" | "ipv6", ranges: readonly (readonly [string, number])[]): BlockList {
	const list = new BlockList();
	for (const [network, prefix] of ranges) list.addSubnet(network, prefix, family);
	return list;
}

/**
 * Whether an IP address, as the resolver or an address's host gives it, can be that of a public site. False for what is no
 * IP address.
 */
export function isPublicAddress(address: string): boolean {
	switch (isIP(address)) {
		case 4:
			return !reservedIpv4.check(address, "ipv4");
		case 6:
			return isPublicIpv6(address);
		default:
			return false;
	}
}

function isPublicIpv6(address: string): boolean {
	// A zone (`fe80::1%eth0`) names an interface of this machine.
	if (address.includes("%")) return false;
	if (nat64.check(address, "ipv6")) return isPublicAddress(ipv4At(address, 6));
	if (sixToFour.check(address, "ipv6")) return isPublicAddress(ipv4At(address, 1));
	return globalIpv6.check(address, "ipv6") && !reservedIpv6.check(address, "ipv6");
}

/** The IPv4 address that stands in an IPv6 address from its group number `first` on, counted from 0. */
function ipv4At(address: string, first: number): string {
	const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1);
	const [before = "", after = ""] = canonical.split("::");
	const left = before === "" ? [] : before.split(":");
	const right = after === "" ? [] : after.split(":");
	const groups = [...left, ...Array.from({ length: 8 - left.length - right.length }, () => "0"), ...right];
	return groups
		.slice(first, first + 2)
		.map((group) => Number.parseInt(group, 16))
		.flatMap((group) => [group >> 8, group & 255])
		.join(".");
}

/** A public address that is not this machine's own: what listens here for its network is not for a redirect to reach. */
export function mayConnectTo(address: string, own: readonly string[] = ownAddresses()): boolean {
	return isPublicAddress(address) && !own.includes(address);
}

function ownAddresses(): readonly string[] {
	return interfaceAddresses().map(({ address }) => address);
}

/** False where the machine has no interface but its own loopback. */
export function hasNetwork(): boolean {
	return interfaceAddresses().some(({ internal }) => !internal);
}

function interfaceAddresses() {
	return Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
}

/**
 * The parts of a given address that can be judged before its name is resolved. URL spells each form of an IPv4 address
 * (decimal, octal, hexadecimal, full-width) as four decimal numbers, in lower case and without a full stop at the end.
 */
export function fetchableUrl(address: string): HostReply<URL> {
	const refused = (reason: FetchRefusal): HostReply<URL> => ({
		ok: false,
		error: { kind: "unfetchable", address, reason },
	});
	const url = URL.parse(address);
	if (url === null) return refused("malformed");
	if (url.protocol !== "http:" && url.protocol !== "https:") return refused("scheme");
	if (url.username !== "" || url.password !== "") return refused("credentials");
	// Below 1024 stand the services of other protocols: a redirect must not make us speak HTTP to a mail server.
	if (url.port !== "" && url.port !== "80" && url.port !== "443" && Number(url.port) < 1024) return refused("port");
	// This machine, whatever its resolver says (RFC 6761).
	if (/(?:^|\.)localhost\.?$/.test(url.hostname)) return refused("private");
	return { ok: true, value: url };
}

/** The host as the resolver and the guard take it: an IPv6 address without its brackets. */
export function hostOf(url: URL): string {
	return url.hostname.replace(/^\[(.*)\]$/, "$1");
}
