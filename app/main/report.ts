// Where the main process says what went wrong: a line on standard error, for whoever started the app in a terminal.

export type Report = (what: string, error?: unknown) => void;

export const reportToTerminal: Report = (what, error) => {
	if (error === undefined) console.error(`hai-dong: ${what}`);
	else console.error(`hai-dong: ${what}:`, error);
};
