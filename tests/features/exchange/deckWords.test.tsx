// @vitest-environment jsdom
// The words of a deck for the seeding of known words: read as the file seems to say, or refused with the reason.

import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { headwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { success } from "../../../renderer/engine/text/result.ts";
import { DeckWords } from "../../../renderer/features/exchange/DeckWords.tsx";
import { FoundInDeck } from "../../../renderer/features/seeding/FoundInDeck.tsx";
import { SeedingScreen } from "../../../renderer/features/seeding/SeedingScreen.tsx";
import { fakeLanguage, fakeServices } from "../fakes.ts";
import { expectAccessible, renderScreen } from "../render.tsx";
import { decksHere } from "./support.tsx";

async function openDeck(content: string, name = "deck.csv") {
	const asked: unknown[] = [];
	const language = fakeLanguage({
		listedWords: async ({ from, form }) => {
			asked.push([from, form]);
			const words = String(from)
				.split("\n")
				.map((headword) => ({ key: headwordKey("word", headword), headword, gloss: "…", band: 1 as const }));
			return success({ form: "list", words, unknown: [] });
		},
	});
	const services = await fakeServices({ language });
	const found = (headwords: readonly string[]) => <FoundInDeck headwords={headwords} />;
	renderScreen(services, <SeedingScreen deck={<DeckWords decks={decksHere()} draw={found} />} />);
	const user = userEvent.setup({ applyAccept: false });
	await user.click(screen.getByRole("button", { name: "Open a deck" }));
	await user.upload(screen.getByLabelText("Choose a file", { selector: "input" }), new File([content], name));
	return { asked, user, services };
}

test("the words of its Vietnamese column are found, and marked as known at one stroke", async () => {
	const { asked, user, services } = await openDeck("Vietnamese,English\nmèo,cat\nmưa,rain\n");
	const mark = await screen.findByRole("button", { name: /2 words/ });
	expect(asked).toEqual([["mèo\nmưa", "list"]]);
	await expectAccessible();
	await user.click(mark);
	await expect.poll(() => services.library.states.get(headwordKey("word", "mèo"))).toBe("known");
});

test("a file without Vietnamese words says so, and another one can be chosen", async () => {
	const { asked } = await openDeck("English,Note\ncat,small\nrain,wet\n");
	expect((await screen.findByRole("alert")).textContent).toBe("No column of this file holds Vietnamese words.");
	expect(asked).toEqual([]);
	expect(screen.getByRole("button", { name: "Choose a file" })).toBeTruthy();
});
