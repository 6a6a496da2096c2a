// What a page says of its own encoding: `<meta charset>`, `<meta http-equiv>`, `<?xml encoding?>`, or its media type. Pure.

/** The Encoding Standard looks at 1,024 bytes; saved pages often have comments before. */
const headLength = 4_096;
const xml = /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i;
const meta = /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i;
const mediaTypeCharset = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i;

/** The label, in lower case and not checked; `null` where nothing is declared. */
export function declaredEncoding(bytes: Uint8Array, mediaType: string): string | null {
	const head = String.fromCharCode(...bytes.subarray(0, headLength));
	const found = mediaTypeCharset.exec(mediaType) ?? xml.exec(head) ?? meta.exec(head);
	return found?.[1]?.toLowerCase() ?? null;
}
