import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
	plugins: [react()],
	test: {
		root: new URL("..", import.meta.url).pathname,
		include: ["tests/{engine,formats,storage,host,features,dictionary,layers,worker,cli,gold}/**/*.test.{ts,tsx}"],
		environment: "node",
		// By itself Vitest leaves one core free: on two cores that is half of them.
		maxWorkers: "100%",
		testTimeout: 30_000,
		hookTimeout: 60_000,
		css: { modules: { classNameStrategy: "non-scoped" } },
	},
});
