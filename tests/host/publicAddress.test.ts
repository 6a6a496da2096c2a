// What counts as the address of a public site, and what of an address is refused before its name is resolved.

import { networkInterfaces } from "node:os";
import { describe, expect, test } from "vitest";
import { fetchableUrl, hostOf, isPublicAddress, mayConnectTo } from "../../app/host/publicAddress.ts";

describe("an IP address", () => {
	test.each([
		"1.1.1.1",
		"8.8.8.8",
		"9.255.255.255",
		"11.0.0.0",
		"100.63.255.255",
		"100.128.0.0",
		"111.65.250.2",
		"126.255.255.255",
		"128.0.0.0",
		"169.253.255.255",
		"169.255.0.0",
		"172.15.255.255",
		"172.32.0.0",
		"192.0.1.0",
		"192.167.255.255",
		"192.169.0.0",
		"198.17.255.255",
		"198.20.0.0",
		"223.255.255.255",
		"2001:200::1",
		"2400:cb00::1",
		"2606:4700:4700::1111",
		"2a00:1450:4001:80b::200e",
		// NAT64 and 6to4 of 8.8.8.8 and 1.1.1.1.
		"64:ff9b::808:808",
		"64:ff9b::8.8.8.8",
		"2002:101:101::1",
	])("is a public one: %s", (address) => expect(isPublicAddress(address)).toBe(true));

	test.each([
		["this network", "0.0.0.0"],
		["this network", "0.1.2.3"],
		["private", "10.0.0.1"],
		["private", "10.255.255.255"],
		["carrier-grade NAT", "100.64.0.1"],
		["carrier-grade NAT", "100.127.255.255"],
		["loopback", "127.0.0.1"],
		["loopback", "127.255.255.254"],
		["link-local", "169.254.0.1"],
		["the clouds' own service", "169.254.169.254"],
		["private", "172.16.0.1"],
		["private", "172.31.255.255"],
		["protocols", "192.0.0.8"],
		["documentation", "192.0.2.1"],
		["a relay of 6to4", "192.88.99.1"],
		["private", "192.168.0.1"],
		["private", "192.168.255.255"],
		["benchmarks", "198.18.0.1"],
		["benchmarks", "198.19.255.255"],
		["documentation", "198.51.100.7"],
		["documentation", "203.0.113.7"],
		["multicast", "224.0.0.1"],
		["multicast", "239.255.255.255"],
		["reserved", "240.0.0.1"],
		["broadcast", "255.255.255.255"],
		["unspecified", "::"],
		["loopback", "::1"],
		["IPv4-mapped loopback", "::ffff:127.0.0.1"],
		["IPv4-mapped loopback in hexadecimal", "::ffff:7f00:1"],
		["IPv4-mapped, though public", "::ffff:8.8.8.8"],
		["IPv4-compatible", "::127.0.0.1"],
		["IPv4-translated", "::ffff:0:127.0.0.1"],
		["NAT64 of loopback", "64:ff9b::127.0.0.1"],
		["NAT64 of a private one", "64:ff9b::a00:1"],
		["NAT64 of the clouds' own service", "64:ff9b::a9fe:a9fe"],
		["NAT64 of a local prefix", "64:ff9b:1::808:808"],
		["6to4 of loopback", "2002:7f00:1::1"],
		["6to4 of a private one", "2002:c0a8:101::1"],
		["6to4 of a private one, without groups left out", "2002:a00:1:1:1:1:1:1"],
		["Teredo", "2001:0:4136:e378:8000:63bf:3fff:fdd2"],
		["ORCHID", "2001:20::1"],
		["benchmarks", "2001:2::1"],
		["documentation", "2001:db8::1"],
		["documentation", "3fff::1"],
		["discarded", "100::1"],
		["unique local", "fc00::1"],
		["unique local", "fd12:3456:789a::1"],
		["link-local", "fe80::1"],
		["link-local with its zone", "fe80::1%2"],
		["a public one with a zone", "2606:4700::1%eth0"],
		["site-local", "fec0::1"],
		["multicast", "ff02::1"],
		["unassigned", "4000::1"],
		["no address", ""],
		["a name", "example.org"],
		["a number", "2130706433"],
		["an address in brackets", "[::1]"],
	])("is none: %s, %s", (_what, address) => expect(isPublicAddress(address)).toBe(false));

	test("of this machine itself is never connected to", () => {
		const own = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
		expect(own.length).toBeGreaterThan(0);
		for (const { address } of own) expect(mayConnectTo(address)).toBe(false);
		expect(mayConnectTo("8.8.8.8")).toBe(true);
		expect(mayConnectTo("8.8.8.8", ["192.168.1.2", "8.8.8.8"])).toBe(false);
	});
});

describe("an address", () => {
	test.each([
		["https://vnexpress.net/bai-viet-1.html", "https://vnexpress.net/bai-viet-1.html"],
		["HTTP://Example.ORG", "http://example.org/"],
		["http://example.org:80/", "http://example.org/"],
		["https://example.org:80/", "https://example.org:80/"],
		["http://example.org:8080/a", "http://example.org:8080/a"],
		["https://báo.vn/bài", "https://xn--bo-mia.vn/b%C3%A0i"],
		["  https://example.org/  ", "https://example.org/"],
		["https://notlocalhost/", "https://notlocalhost/"],
		["http://[2606:4700:4700::1111]/", "http://[2606:4700:4700::1111]/"],
	])("%s may be fetched as far as it can be seen", (address, href) => {
		const reply = fetchableUrl(address);
		expect(reply.ok && reply.value.href).toBe(href);
	});

	test.each([
		["", "malformed"],
		["example.org/a", "malformed"],
		["//example.org/a", "malformed"],
		["http://", "malformed"],
		["http://256.1.1.1/", "malformed"],
		["http://[fe80::1%25eth0]/", "malformed"],
		["http://exa mple.org/", "malformed"],
		["http://example.org:99999/", "malformed"],
		["ftp://example.org/a.txt", "scheme"],
		["file:///etc/passwd", "scheme"],
		["data:text/html,x", "scheme"],
		["javascript:alert(1)", "scheme"],
		["app://hai-dong/", "scheme"],
		["view-source:https://example.org", "scheme"],
		["https://ai@example.org/", "credentials"],
		["https://ai:secret@example.org/", "credentials"],
		["https://example.org@127.0.0.1/", "credentials"],
		["http://example.org:22/", "port"],
		["http://example.org:25/", "port"],
		["https://example.org:993/", "port"],
		["http://example.org:0/", "port"],
		["http://localhost/", "private"],
		["http://LOCALHOST:8080/", "private"],
		["http://localhost./", "private"],
		["http://app.localhost/", "private"],
		["http://ⓛocalhost/", "private"],
	])("%j is refused: %s", (address, reason) => {
		expect(fetchableUrl(address)).toEqual({ ok: false, error: { kind: "unfetchable", address, reason } });
	});

	test.each([
		["http://2130706433/", "127.0.0.1"],
		["http://0x7f.1/", "127.0.0.1"],
		["http://0x7f000001/", "127.0.0.1"],
		["http://017700000001/", "127.0.0.1"],
		["http://0177.0.0.1/", "127.0.0.1"],
		["http://127.1/", "127.0.0.1"],
		["http://127.0.0.1./", "127.0.0.1"],
		["http://%31%32%37.0.0.1/", "127.0.0.1"],
		["http://１２７.0.0.1/", "127.0.0.1"],
		["http://3232235777/", "192.168.1.1"],
		["http://0xa9fea9fe/", "169.254.169.254"],
		["http://0/", "0.0.0.0"],
		["http://[::1]/", "::1"],
		["http://[0:0:0:0:0:0:0:1]/", "::1"],
		["http://[::ffff:127.0.0.1]/", "::ffff:7f00:1"],
		["http://[::127.0.0.1]/", "::7f00:1"],
		["http://[fd00::2]/", "fd00::2"],
	])("%s names %s, which is not public", (address, host) => {
		const reply = fetchableUrl(address);
		if (!reply.ok) throw new Error(reply.error.kind);
		expect(hostOf(reply.value)).toBe(host);
		expect(isPublicAddress(hostOf(reply.value))).toBe(false);
	});
});
