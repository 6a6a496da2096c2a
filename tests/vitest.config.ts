import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const areas = ["engine", "formats", "storage", "host", "features", "dictionary", "layers", "worker", "cli", "gold"];

/** These cannot share modules and globals with others, and have a process each. */
const apart: ReadonlySet<string> = new Set([
	// They change what every database is made of.
	"tests/storage/faults.test.ts",
	"tests/storage/faultHarness.test.ts",
	// They replace modules, or load them anew.
	"tests/host/electronStart.test.ts",
	"tests/worker/corrections.test.ts",
	"tests/worker/takeAway.test.ts",
]);

const files = areas
	.flatMap((area) =>
		readdirSync(join(root, "tests", area), { recursive: true, encoding: "utf8" }).map(
			(path) => `tests/${area}/${path}`,
		),
	)
	.map((path) => path.replaceAll("\\", "/"))
	.filter((path) => /\.test\.tsx?$/.test(path));
const drawing = new Set(
	files.filter((path) => readFileSync(join(root, path), "utf8").startsWith("// @vitest-environment jsdom")),
);
const shared = files.filter((path) => !drawing.has(path) && !apart.has(path));

export default defineConfig({
	plugins: [react()],
	test: {
		root,
		// By itself Vitest leaves one core free: on two cores that is half of them.
		maxWorkers: "100%",
		projects: [
			// Most files need nothing of their own: the few processes that run them load each module once. First, and by
			// themselves, for a process that is given a file of another project begins anew.
			project("modules", shared, { isolate: false, sequence: { groupOrder: 0 } }),
			project("apart", [...apart], { sequence: { groupOrder: 1 } }),
			// Screens too: most of a small file was the making of its window and the loading of what draws.
			project("screens", [...drawing], {
				environment: "jsdom",
				setupFiles: ["tests/everyFile.ts", "tests/everyScreen.ts"],
				isolate: false,
				sequence: { groupOrder: 1 },
			}),
		],
	},
});

function project(
	name: string,
	include: string[],
	options: NonNullable<Extract<TestProjectConfiguration, { test?: unknown }>["test"]>,
): TestProjectConfiguration {
	return {
		extends: true,
		test: {
			name,
			include,
			environment: "node",
			setupFiles: ["tests/everyFile.ts"],
			testTimeout: 30_000,
			hookTimeout: 60_000,
			css: { modules: { classNameStrategy: "non-scoped" } },
			...options,
		},
	};
}
