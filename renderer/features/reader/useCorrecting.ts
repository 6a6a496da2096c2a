// What a person corrects from the card and by keys: keeps another reading, takes a choice back, gives a word a gloss of
// their own. Each says what was done and offers the way back.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { StorageError, Stored } from "../../storage/contract/stored.ts";
import type { ChoiceRecord } from "../../storage/records/corrections.ts";
import { useOwnNotices } from "../../ui/Notices.tsx";
import {
	type GlossTarget,
	joinEverywhere,
	joinHere,
	removeChoice,
	removeOwnGloss,
	setOwnGloss,
	splitEverywhere,
	splitHere,
	type Undo,
} from "../corrections.ts";
import { storageErrorText } from "../errorTexts.ts";
import { useServices } from "../services.tsx";
import { inTurn } from "./inTurn.ts";
import type { OpenText } from "./openText.ts";
import { type Proposal, wordsOfProposal } from "./otherReadings.ts";

export type KeepScope = "here" | "everywhere";

/** What is asked for while something is under way follows it. */
export interface Correcting {
	readonly keep: (proposal: Proposal, scope: KeepScope) => Promise<void>;
	readonly release: (choice: ChoiceRecord) => Promise<void>;
	/** @param headword as the person is told of it */
	readonly setGloss: (target: GlossTarget, gloss: string, headword: string) => Promise<void>;
	readonly removeGloss: (target: GlossTarget, headword: string) => Promise<void>;
}

/** The words of a reading as a person is shown them: `hiện | đại`. */
export const between = " | ";

export function useCorrecting({ record, document }: Pick<OpenText, "record" | "document">): Correcting {
	const { library, language, now } = useServices();
	const notify = useOwnNotices();
	const { t } = useTranslation("reader");
	const { t: errors } = useTranslation("errors");
	const { t: common } = useTranslation();
	return useMemo(() => {
		const tools = { library, language, now };
		const article = { id: record.id, document };
		const problem = (error: StorageError) => notify({ text: storageErrorText(error, errors), tone: "problem" });
		const tell = async (text: string, done: Awaited<Stored<Undo>>) => {
			if (!done.ok) return problem(done.error);
			const undo = async () => {
				const undone = await done.value();
				if (!undone.ok) problem(undone.error);
			};
			notify({ text, action: { label: common("action.undo"), run: () => void undo() } });
		};

		const next = inTurn();
		return {
			keep: (proposal, scope) =>
				next(async () => {
					const { place, cuts } = proposal;
					const words = wordsOfProposal(document.text, proposal).join(between);
					const choose =
						scope === "here"
							? cuts.length === 0
								? joinHere(tools, article, place)
								: splitHere(tools, article, place, cuts)
							: cuts.length === 0
								? joinEverywhere(tools, article, place)
								: splitEverywhere(tools, article, place, cuts);
					await tell(t(`kept.${scope}`, { words }), await choose);
				}),
			release: (choice) => next(async () => tell(t("kept.released"), await removeChoice(tools, article, choice.id))),
			setGloss: (target, gloss, word) =>
				next(async () => tell(t("own.set", { word, gloss }), await setOwnGloss(tools, target, gloss))),
			removeGloss: (target, word) =>
				next(async () => tell(t("own.removed", { word }), await removeOwnGloss(tools, target))),
		};
	}, [library, language, now, notify, t, errors, common, record, document]);
}
