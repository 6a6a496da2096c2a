// How the bundles are made: Electron's main process with the loopback server and the command line, the preload script,
// the renderer. Run by `npm run build` (app/launch/runBuild.ts) as `electron-vite build -c electron.config.ts`.

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import type { Plugin } from "vite";

const project = fileURLToPath(new URL(".", import.meta.url));

/** The compiled dictionary and the trained models lie beside the renderer, under the names that they are fetched by. */
function dictionaryFiles(): Plugin {
	return {
		name: "hai-dong:dictionary",
		apply: "build",
		generateBundle() {
			for (const path of ["compiled/vi-en.lex", "compiled/manifest.json", "model/segmenter.bin", "model/tagger.bin"]) {
				const source = readFileSync(join(project, "dictionaries", path));
				this.emitFile({ type: "asset", fileName: `dictionary/${basename(path)}`, source });
			}
		},
	};
}

// Files cost more than bytes: each is a request of its own, through three processes.

/** A small file, run while the greater one is still being read: it asks the disk for what that one will need. */
const begin = { name: "begin", test: /renderer[\\/]beginReading\.ts$/, priority: 3 };
/** All else that the first screen needs is one file. */
const atStart = { name: "start", tags: ["$initial" as const], priority: 2 };
/** What several later screens share: in files of so many bytes, of which a screen may take a little more than it needs. */
const shared = {
	name: "shared",
	minShareCount: 2,
	entriesAware: true,
	entriesAwareMergeThreshold: 40_000,
	priority: 1,
};

/** Shared files are named by all who share them. */
const isShared = (name = "") => name.startsWith("shared~");
const chunkFileNames = ({ name }: { readonly name: string }) =>
	`assets/${isShared(name) ? "shared" : "[name]"}-[hash].js`;
const assetFileNames = ({ names }: { readonly names: readonly string[] }) =>
	`assets/${isShared(names[0]) ? "shared" : "[name]"}-[hash][extname]`;

export default defineConfig({
	main: {
		// Its build for Node defines `require` in every chunk, and so does ours for modules: two are one too many.
		resolve: { alias: { fflate: "fflate/browser" } },
		build: {
			// Everything but Electron and Node goes into the bundle: the command line starts faster, and a packed app needs
			// no node_modules.
			externalizeDeps: false,
			target: "node20",
			sourcemap: false,
			minify: false,
			rolldownOptions: {
				input: {
					index: join(project, "app/main/index.ts"),
					loopback: join(project, "app/loopback/server.ts"),
					"hai-dong": join(project, "app/cli/hai-dong.ts"),
				},
				output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
			},
		},
	},
	preload: {
		build: {
			externalizeDeps: false,
			target: "node20",
			sourcemap: false,
			minify: false,
			rolldownOptions: {
				input: { index: join(project, "app/preload/index.ts") },
				// A sandboxed preload script is CommonJS and may load no file beside itself.
				output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
			},
		},
	},
	renderer: {
		root: join(project, "renderer"),
		base: "./",
		plugins: [react(), dictionaryFiles()],
		worker: { format: "es", rolldownOptions: { output: { codeSplitting: { groups: [atStart] } } } },
		build: {
			outDir: join(project, "out/renderer"),
			// Electron 45 and Debian 12's chromium.
			target: "chrome156",
			sourcemap: false,
			minify: true,
			// The content security policy lets no font in that stands in the style sheet as data.
			assetsInlineLimit: 0,
			rolldownOptions: {
				input: join(project, "renderer/index.html"),
				output: { codeSplitting: { groups: [begin, atStart, shared] }, chunkFileNames, assetFileNames },
			},
		},
	},
});
