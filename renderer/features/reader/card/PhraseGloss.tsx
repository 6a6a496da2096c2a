// The English of a phrase, as its person gave it, with the way to give another.

import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import card from "../card.module.css";

interface PhraseGlossProps {
	readonly gloss: string;
	readonly onGloss: (gloss: string) => void;
}

export function PhraseGloss({ gloss, onGloss }: PhraseGlossProps) {
	const { t } = useTranslation("reader");
	const [draft, setDraft] = useState<string | null>(null);
	const button = useRef<HTMLButtonElement>(null);
	const field = useRef<HTMLInputElement>(null);
	const writing = draft !== null;
	const wrote = useRef(false);
	useEffect(() => {
		if (writing) field.current?.select();
		else if (wrote.current) button.current?.focus({ preventScroll: true });
		wrote.current = writing;
	}, [writing]);
	return (
		<ol className={card.senses} aria-label={t("card.senses")}>
			<li aria-current="true">
				<span className={`${card.ordinal} number`}>1</span>
				{draft === null ? (
					<div>
						{gloss === "" ? <span className={card.other}>{t("card.phrase.noGloss")}</span> : <b lang="en">{gloss}</b>}
						<IconButton
							ref={button}
							className={card.edit ?? ""}
							icon="edit"
							label={t("card.phrase.editGloss")}
							onClick={() => setDraft(gloss)}
						/>
					</div>
				) : (
					<form
						className={card.own}
						onSubmit={(event) => {
							event.preventDefault();
							if (draft.trim() !== gloss) onGloss(draft.trim());
							setDraft(null);
						}}
						onKeyDown={(event) => {
							if (event.key !== "Escape") return;
							// Ends the writing, not the card.
							event.preventDefault();
							event.stopPropagation();
							setDraft(null);
						}}
					>
						<Field
							ref={field}
							label={t("card.phrase.gloss")}
							lang="en"
							hint={<kbd>Enter</kbd>}
							value={draft}
							maxLength={80}
							onChange={(event) => setDraft(event.target.value)}
						/>
					</form>
				)}
			</li>
		</ol>
	);
}
