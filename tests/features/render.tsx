// Draws a screen in jsdom as the app does: with its services, notices and texts, which everyScreen.ts loads.

import { render } from "@testing-library/react";
import axe from "axe-core";
import i18next from "i18next";
import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { expect } from "vitest";
import { type Services, ServicesProvider } from "../../renderer/features/services.tsx";
import type { Language } from "../../renderer/i18n/languages.ts";
import { changeLanguage } from "../../renderer/i18n/setup.ts";
import { Notices } from "../../renderer/ui/Notices.tsx";

export function renderScreen(services: Services, screen: ReactNode) {
	return render(
		<I18nextProvider i18n={i18next}>
			<ServicesProvider services={services}>
				<Notices closeLabel="Close">{screen}</Notices>
			</ServicesProvider>
		</I18nextProvider>,
	);
}

export async function speak(language: Language): Promise<void> {
	await changeLanguage(language);
}

/** What axe finds wrong with the page; colours and scrolling are for a real browser. */
export async function expectAccessible(): Promise<void> {
	const { violations } = await axe.run(document.body, {
		rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
	});
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
