// The colour of the window before the page paints: the paper of tokens.css (a test compares), so that nothing flashes.
// Pure.

export const paper = { light: "#fcfbf8", dark: "#181917" } as const;

export function windowBackground(theme: { readonly shouldUseDarkColors: boolean }): string {
	return theme.shouldUseDarkColors ? paper.dark : paper.light;
}
