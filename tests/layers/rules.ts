// Who may import whom (the table of layers in renderer/README.md and app/README.md), and what breaks it.

import type { Module, ModuleImport } from "./imports.ts";

interface LayerRule {
	readonly name: string;
	readonly from: RegExp;
	readonly may: (to: ModuleImport, from: string) => boolean;
}

/** A layer and all that it may import. */
function only(name: string, from: RegExp, ...allowed: readonly RegExp[]): LayerRule {
	return { name, from, may: ({ to }) => allowed.some((pattern) => pattern.test(to)) };
}

/** What a layer may import of another only as types. */
function typesOnly(name: string, from: RegExp, to: RegExp, ...excepted: readonly RegExp[]): LayerRule {
	return {
		name,
		from,
		may: (found) => found.typeOnly || !to.test(found.to) || excepted.some((pattern) => pattern.test(found.to)),
	};
}

function never(name: string, from: RegExp, to: RegExp): LayerRule {
	return { name, from, may: (found) => !to.test(found.to) };
}

const engine = /^renderer\/engine\//;
const engineText = /^renderer\/engine\/text\//;
const features = /^renderer\/features\//;

const rules: readonly LayerRule[] = [
	only("engine stands alone", engine, engine, /^package:(parse5|ts-fsrs|fflate)$/),
	only(
		"formats read containers with libraries",
		/^renderer\/formats\//,
		/^renderer\/formats\//,
		engine,
		/^package:(fflate|fast-xml-parser|fzstd|mammoth|papaparse|pdfjs-dist)$/,
	),
	only(
		"the worker uses engine and formats",
		/^renderer\/worker\//,
		/^renderer\/(worker|formats)\//,
		engine,
		/^package:(sql\.js(\/.*)?|fsrs-browser)$/,
	),
	only(
		"ui draws",
		/^renderer\/ui\//,
		/^renderer\/ui\//,
		/^package:(react|react-dom|@ariakit\/react|i18next|react-i18next|@tanstack\/react-virtual)$/,
	),
	only("i18n speaks", /^renderer\/i18n\//, /^renderer\/i18n\//, /^package:(i18next|react-i18next)$/),
	only("storage keeps", /^renderer\/storage\//, /^renderer\/storage\//, engine, /^package:(dexie|valibot|fflate)$/),
	typesOnly(
		"storage knows types of the engine, its text helpers and its scheduling",
		/^renderer\/storage\//,
		engine,
		engineText,
		/^renderer\/engine\/review\//,
	),
	only(
		"renderer/host talks to the host",
		/^renderer\/host\//,
		/^renderer\/host\//,
		/^app\/(host|preload)\//,
		/^package:valibot$/,
	),
	typesOnly("renderer/host takes only types of the preload", /^renderer\/host\//, /^app\/preload\//),
	{
		name: "a feature never uses another feature",
		from: /^renderer\/features\/[^/]+\//,
		may: ({ to }, from) => {
			const other = /^renderer\/features\/([^/]+)\//.exec(to)?.[1];
			return other === undefined || from.startsWith(`renderer/features/${other}/`);
		},
	},
	never(
		"features never reach for the database",
		features,
		/^package:dexie$|^renderer\/storage\/(db|libraryDatabase|cacheDatabase)/,
	),
	typesOnly(
		"features take types of the engine, its text helpers, edits of a text and lists of names",
		features,
		engine,
		engineText,
		/^renderer\/engine\/document\/edits\//,
		/^renderer\/engine\/typing\//,
		/^renderer\/engine\/review\//,
		/sampleText\.ts$/,
		/(lexicon|reading)\/types\.ts$/,
		/reading\/phrase(?:s|Layer)\.ts$/,
		/^renderer\/engine\/statistics\//,
		/^renderer\/engine\/units\/shown\.ts$/,
	),
	typesOnly("features take only types of app", features, /^app\//, /^app\/host\/contract\.ts$/),
	only("the contract imports nothing", /^app\/host\/contract\.ts$/),
	only(
		"the preload needs electron and the contract",
		/^app\/preload\//,
		/^app\/(preload|host)\//,
		/^package:electron$/,
	),
	never(
		"shells use of the renderer only menu strings",
		/^app\/(main|preload|loopback|host)\//,
		/^renderer\/(?!i18n\/locales\/)/,
	),
	never("the dictionary uses of the renderer only the engine", /^dictionaries\//, /^renderer\/(?!engine\/)/),
	never(
		"the command line uses of the renderer only engine and formats",
		/^app\/cli\//,
		/^renderer\/(?!(?:engine|formats)\/)/,
	),
	never(
		"only Electron's own side imports electron",
		/^(app\/(host|cli|loopback|launch)|renderer|dictionaries)\//,
		/^package:electron$/,
	),
	never("nothing that ships needs the tests", /^(app|renderer|dictionaries)\//, /^tests\//),
];

/** Every import that breaks a rule, and every circle, as one line each. */
export function violations(modules: readonly Module[]): readonly string[] {
	const broken = modules.flatMap(({ path, imports }) =>
		rules
			.filter(({ from }) => from.test(path))
			.flatMap(({ name, may }) =>
				imports.filter((found) => !may(found, path)).map(({ to }) => `${name}: ${path} -> ${to}`),
			),
	);
	return [...new Set([...broken, ...circles(modules)])];
}

/** Circles of imports that are more than types. */
function circles(modules: readonly Module[]): readonly string[] {
	const next = new Map(
		modules.map(({ path, imports }) => [path, imports.filter(({ typeOnly }) => !typeOnly).map(({ to }) => to)]),
	);
	const done = new Set<string>();
	const found: string[] = [];
	const visit = (path: string, way: readonly string[]): void => {
		if (way.includes(path)) {
			found.push(`a circle: ${[...way.slice(way.indexOf(path)), path].join(" -> ")}`);
			return;
		}
		if (done.has(path)) return;
		for (const to of next.get(path) ?? []) visit(to, [...way, path]);
		done.add(path);
	};
	for (const path of next.keys()) visit(path, []);
	return found;
}
