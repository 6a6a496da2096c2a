// A gloss of the person's own, given beside the first one on the card: for the word, or only here.

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Switch } from "../../ui/Switch.tsx";
import styles from "./card.module.css";
import type { OwnGlossesAt } from "./corrected.ts";

export type GlossScope = keyof OwnGlossesAt;

export interface OwnGlossActions {
	readonly onSet: (scope: GlossScope, gloss: string) => void;
	readonly onRemove: (scope: GlossScope) => void;
}

interface OwnGlossProps extends OwnGlossActions {
	/** What is shown now; empty where there is nothing. */
	readonly gloss: string;
	readonly own: OwnGlossesAt;
}

export function OwnGloss(props: OwnGlossProps) {
	const { t } = useTranslation("reader");
	const [editing, setEditing] = useState(false);
	const button = useRef<HTMLButtonElement>(null);
	const ended = useRef(false);
	useEffect(() => {
		if (!editing && ended.current) button.current?.focus({ preventScroll: true });
		ended.current = false;
	}, [editing]);
	if (!editing) {
		return (
			<IconButton
				ref={button}
				className={styles.edit ?? ""}
				icon="edit"
				label={t("own.edit")}
				onClick={() => setEditing(true)}
			/>
		);
	}
	const end = () => {
		ended.current = true;
		setEditing(false);
	};
	return <OwnGlossForm {...props} onEnd={end} />;
}

function OwnGlossForm({ gloss, own, onSet, onRemove, onEnd }: OwnGlossProps & { readonly onEnd: () => void }) {
	const { t } = useTranslation(["reader", "common"]);
	const first: GlossScope = own.place === null ? "word" : "place";
	const [scope, setScope] = useState(first);
	const [draft, setDraft] = useState(gloss);
	const field = useRef<HTMLInputElement>(null);
	useEffect(() => {
		field.current?.focus({ preventScroll: true });
		field.current?.select();
	}, []);
	const save = () => {
		const wanted = draft.trim();
		const before = own[scope]?.gloss ?? null;
		if (wanted !== "" && wanted !== (before ?? (scope === first ? gloss : null))) onSet(scope, wanted);
		if (wanted === "" && before !== null) onRemove(scope);
		onEnd();
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== "Escape") return;
		// Ends the writing, not the card.
		event.preventDefault();
		event.stopPropagation();
		onEnd();
	};
	return (
		<form
			className={styles.own}
			onKeyDown={onKeyDown}
			onSubmit={(event) => {
				event.preventDefault();
				save();
			}}
		>
			<Field
				ref={field}
				label={t("own.label")}
				lang="en"
				hint={<kbd>Enter</kbd>}
				value={draft}
				maxLength={80}
				onChange={(event) => setDraft(event.target.value)}
			/>
			<div>
				<Switch
					label={t("own.scope")}
					value={scope}
					options={[
						{ value: "word", label: t("own.word") },
						{ value: "place", label: t("own.place") },
					]}
					onChange={setScope}
				/>
				{own[scope] === null ? null : (
					<Button
						look="text"
						onClick={() => {
							onRemove(scope);
							onEnd();
						}}
					>
						{t("own.remove")}
					</Button>
				)}
			</div>
		</form>
	);
}
