// A PDF whose end is missing, as after a broken download, has lost the trailer that names its catalog. Where the catalog
// itself is there (Word writes it first), a new trailer lets what has arrived be read.

const catalog = /(\d{1,10}) (\d{1,5}) obj\s*<<(?:(?!endobj)[\s\S]){0,500}?\/Type\s*\/Catalog\b/;
const trailer = /\btrailer\b|\/Type\s*\/XRef\b/;
/** How much of the beginning and of the end is searched for a catalog. */
const searched = 1 << 20;

/** The file with a trailer added; `null` where it has one, or nothing that one could name. */
export function withTrailer(bytes: Uint8Array): Uint8Array | null {
	const decoder = new TextDecoder("windows-1252");
	const head = decoder.decode(bytes.subarray(0, searched));
	const tail = decoder.decode(bytes.subarray(Math.max(searched, bytes.length - searched)));
	if (trailer.test(tail === "" ? head : tail)) return null;
	const found = catalog.exec(head) ?? catalog.exec(tail);
	if (found === null) return null;
	const added = `\nendobj\ntrailer\n<< /Root ${found[1]} ${found[2]} R >>\nstartxref\n0\n%%EOF\n`;
	const whole = new Uint8Array(bytes.length + added.length);
	whole.set(bytes);
	for (let index = 0; index < added.length; index += 1) whole[bytes.length + index] = added.charCodeAt(index);
	return whole;
}
