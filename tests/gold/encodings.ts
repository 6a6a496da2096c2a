// Prints how well encodings are recognised: the confusion matrix over texts of the given lengths, and what went wrong.
//   npx tsx tests/gold/encodings.ts [--lengths 20,50,200,2000] [--texts 40] [--show 10]

import { decodeText } from "../../renderer/engine/document/decode.ts";
import { encodingCases } from "../engine/text/encodingsCases.ts";
import { textOf } from "../engine/text/encodingsTexts.ts";

function option(name: string, standard: string): string {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? standard : (process.argv[at + 1] ?? standard);
}

const lengths = option("lengths", "20,50,200,2000").split(",").map(Number);
const texts = Number(option("texts", "40"));
let shown = Number(option("show", "10"));

for (const length of lengths) {
	let all = 0;
	let allRight = 0;
	console.log(`\n${length} syllables, ${texts} texts of each encoding\n`);
	for (const { name, write, expected, names, ignoreCase } of encodingCases) {
		const found = new Map<string, number>();
		let right = 0;
		let doubtful = 0;
		for (let index = 0; index < texts; index += 1) {
			const text = textOf(length, length * 1_000 + index);
			const decoded = decodeText({ name: "", mediaType: "text/plain", bytes: write(text) });
			const label = decoded.ok ? decoded.value.encoding : decoded.error.kind;
			found.set(label, (found.get(label) ?? 0) + 1);
			const fold = (value: string) =>
				ignoreCase === true ? value.normalize("NFC").toLowerCase() : value.normalize("NFC");
			const wanted = fold(expected?.(text) ?? text);
			const read = decoded.ok ? fold(decoded.value.text) : "";
			if (decoded.ok && decoded.value.doubtful) doubtful += 1;
			if (read === wanted && names.includes(label)) right += 1;
			else if (shown > 0) {
				shown -= 1;
				const at = [...wanted].findIndex((letter, place) => letter !== [...read][place]);
				console.log(`  ${name} as ${label}: ${JSON.stringify(wanted.slice(Math.max(0, at - 30), at + 40))}`);
				console.log(`    read ${JSON.stringify(read.slice(Math.max(0, at - 30), at + 40))}`);
			}
		}
		all += texts;
		allRight += right;
		const row = [...found].sort((a, b) => b[1] - a[1]).map(([label, count]) => `${label} ${count}`);
		console.log(
			`${name.padEnd(34)} right ${String(right).padStart(4)}  doubtful ${String(doubtful).padStart(3)}  read as ${row.join(", ")}`,
		);
	}
	console.log(`\nright: ${((100 * allRight) / all).toFixed(2)} % of ${all}`);
}
