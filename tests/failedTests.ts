// The failed tests of the runners' JSON reports, each as its file, its name and the beginning of what went wrong.

import * as v from "valibot";

/** Lines and characters of a message: the counterexample of a property stands in the first ones. */
const most = { lines: 6, characters: 900 };

const vitestReport = v.object({
	testResults: v.array(
		v.object({
			name: v.string(),
			status: v.string(),
			message: v.optional(v.string(), ""),
			assertionResults: v.array(
				v.object({
					status: v.string(),
					fullName: v.string(),
					failureMessages: v.optional(v.nullable(v.array(v.string())), []),
				}),
			),
		}),
	),
});

/** A file that could not be run at all counts as one. Nothing for what is no report. */
export function failedInVitest(report: unknown, root: string): readonly string[] {
	const parsed = v.safeParse(vitestReport, report);
	if (!parsed.success) return [];
	return parsed.output.testResults.flatMap(({ name, status, message, assertionResults }) => {
		const file = name.replace(root, "");
		const failed = assertionResults.filter((test) => test.status === "failed");
		if (failed.length === 0) return status === "failed" ? [`${file}${told(message)}`] : [];
		return failed.map(({ fullName, failureMessages }) => `${file} › ${fullName}${told(failureMessages?.[0] ?? "")}`);
	});
}

interface Suite {
	readonly specs?: readonly v.InferOutput<typeof spec>[] | undefined;
	readonly suites?: readonly Suite[] | undefined;
}

const spec = v.object({
	title: v.string(),
	file: v.string(),
	line: v.number(),
	tests: v.array(
		v.object({
			status: v.string(),
			results: v.array(v.object({ error: v.optional(v.object({ message: v.string() })) })),
		}),
	),
});
const suite: v.GenericSchema<Suite> = v.object({
	specs: v.optional(v.array(spec)),
	suites: v.optional(v.array(v.lazy(() => suite))),
});
const playwrightReport = v.object({ suites: v.array(suite) });

/** Also those that needed a second try, named as such. Nothing for what is no report. */
export function failedInPlaywright(report: unknown): readonly string[] {
	const parsed = v.safeParse(playwrightReport, report);
	if (!parsed.success) return [];
	return parsed.output.suites.flatMap(specsOf).flatMap(({ title, file, line, tests }) =>
		tests.flatMap(({ status, results }) => {
			if (status !== "unexpected" && status !== "flaky") return [];
			const error = results.find((result) => result.error !== undefined)?.error?.message ?? "";
			const again = status === "flaky" ? " (well at the second try)" : "";
			return [`${file}:${line} › ${title}${again}${told(error)}`];
		}),
	);
}

function specsOf({ specs = [], suites = [] }: Suite): readonly v.InferOutput<typeof spec>[] {
	return [...specs, ...suites.flatMap(specsOf)];
}

function told(message: string): string {
	// Colours of the terminal.
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
	const plain = message.replace(/\u001b\[[0-9;]*m/g, "").trim();
	const lines = plain.slice(0, most.characters).split("\n", most.lines);
	return lines.map((line) => `\n    ${line.trim()}`).join("");
}
