// Both languages say the same things: the same keys, the same placeholders, a plural form for each that the language has.

import { expect, test } from "vitest";
import { english } from "../../renderer/i18n/english.ts";
import { vietnamese } from "../../renderer/i18n/vietnamese.ts";

type Texts = ReadonlyMap<string, string>;

function flatten(node: unknown, path: string, into: Map<string, string>): Map<string, string> {
	if (typeof node === "string") into.set(path, node);
	else if (typeof node === "object" && node !== null) {
		for (const [key, value] of Object.entries(node)) flatten(value, path === "" ? key : `${path}.${key}`, into);
	}
	return into;
}

const texts = { en: flatten(english, "", new Map()), vi: flatten(vietnamese, "", new Map()) };
const pluralEnding = /_(?:zero|one|two|few|many|other)$/;

/** Keys without the endings of plural forms: Vietnamese has one form where English has two. */
function keysOf(all: Texts): readonly string[] {
	return [...new Set([...all.keys()].map((key) => key.replace(pluralEnding, "")))].sort();
}

function placeholders(text: string): readonly string[] {
	return [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = ""]) => name).sort();
}

test("English and Vietnamese have the same keys", () => {
	expect(keysOf(texts.vi)).toEqual(keysOf(texts.en));
});

test("every text is there", () => {
	for (const all of [texts.en, texts.vi]) expect([...all].filter(([, text]) => text.trim() === "")).toEqual([]);
});

test("a Vietnamese text has the placeholders of the English one", () => {
	const differing = [...texts.vi].filter(([key, text]) => {
		const english = texts.en.get(key) ?? texts.en.get(key.replace(pluralEnding, "_other")) ?? "";
		return placeholders(text).join() !== placeholders(english).join();
	});
	expect(differing).toEqual([]);
});

test("plural forms are those that each language has", () => {
	for (const [language, all] of Object.entries(texts)) {
		const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
		const plurals = new Set(
			[...all.keys()].filter((key) => pluralEnding.test(key)).map((key) => key.replace(pluralEnding, "")),
		);
		for (const key of plurals) {
			const forms = [...all.keys()].filter((found) => found.replace(pluralEnding, "") === key && found !== key);
			expect(forms.sort(), `${language} ${key}`).toEqual(needed.map((form) => `${key}_${form}`).sort());
		}
	}
});
