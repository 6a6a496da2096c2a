// One entry in full beside the list: what it means, how it is spoken, what it is made of, what begins like it; and what the
// person makes of it.

import { type ReactNode, type Ref, useId } from "react";
import { useTranslation } from "react-i18next";
import type { Entry, EntryKind } from "../../engine/lexicon/types.ts";
import { ipaOf } from "../../engine/text/ipa.ts";
import { IconButton } from "../../ui/Button.tsx";
import { useSettingValues } from "../services.tsx";
import styles from "./Entry.module.css";
import { EntryFamily } from "./EntryFamily.tsx";
import { EntryParts } from "./EntryParts.tsx";
import { EntryKindLine, EntrySenses } from "./EntrySenses.tsx";
import { EntryStates } from "./EntryStates.tsx";
import type { EntryLinks } from "./links.ts";
import { headingHan } from "./related.ts";
import { useRelated } from "./useRelated.ts";
import type { SavedWord } from "./useWordSaving.ts";

/** What is shown: an entry, or a word that has none. */
export interface ShownEntry {
	readonly kind: EntryKind;
	readonly headword: string;
	/** `null` where the dictionary has none. */
	readonly entry: Entry | null;
	/** What the text has under a word without an entry; `null` where nothing. */
	readonly composed: string | null;
	/** What saving it keeps; `null` for what is no word. */
	readonly saved: SavedWord | null;
}

interface EntryPaneProps {
	readonly shown: ShownEntry;
	readonly links: EntryLinks;
	/** `null` for a preview, which nobody opened. */
	readonly onClose: (() => void) | null;
	readonly heading: Ref<HTMLHeadingElement>;
}

export function EntryPane({ shown, links, onClose, heading }: EntryPaneProps) {
	const { t } = useTranslation("dictionary");
	const id = useId();
	const { kind, headword, entry } = shown;
	const related = useRelated({ kind, headword, han: entry?.han ?? null });
	const han = entry === null ? null : headingHan(entry);
	return (
		<section
			className={styles.entry}
			aria-labelledby={id}
			onKeyDown={(event) => {
				if (event.key !== "Escape" || event.defaultPrevented || onClose === null) return;
				event.preventDefault();
				onClose();
			}}
		>
			<header className={styles.header}>
				<h2 id={id} ref={heading} className={styles.headword} tabIndex={-1}>
					<span lang="vi">{headword}</span>
					{han === null ? null : (
						<>
							{" "}
							<span className={styles.han} lang="vi-Hani">
								{han}
							</span>
						</>
					)}
				</h2>
				{onClose === null ? null : (
					<IconButton className={styles.close ?? ""} icon="close" label={t("entry.close")} onClick={onClose} />
				)}
			</header>
			{entry === null ? null : <EntryKindLine entry={entry} links={links} />}
			<Sounds headword={headword} />
			{entry === null ? <Unlisted composed={shown.composed} /> : <EntrySenses entry={entry} />}
			{shown.saved === null ? null : <EntryStates word={shown.saved} />}
			<EntryParts entry={entry} morphemes={related?.morphemes ?? []} links={links} />
			<EntryFamily families={related?.families ?? []} links={links} />
		</section>
	);
}

/** Both ways to speak it, the chosen one first; nothing for what is no Vietnamese. */
function Sounds({ headword }: { readonly headword: string }) {
	const { t } = useTranslation("dictionary");
	const { pronunciation } = useSettingValues();
	const [north, south] = [ipaOf(headword, "north"), ipaOf(headword, "south")];
	if (north === null || south === null) return null;
	const sounds = [
		{ dialect: "north", ipa: north },
		{ dialect: "south", ipa: south },
	] as const;
	return (
		<dl className={styles.sounds}>
			{(pronunciation === "north" ? sounds : sounds.toReversed()).map(({ dialect, ipa }) => (
				<div key={dialect}>
					<dt>{t(`entry.${dialect}`)}</dt>
					<dd className={styles.ipa}>{ipa}</dd>
				</div>
			))}
		</dl>
	);
}

function Unlisted({ composed }: { readonly composed: string | null }): ReactNode {
	const { t } = useTranslation("dictionary");
	return (
		<div className={styles.unlisted}>
			{composed === null ? null : (
				<p className={styles.composed}>
					<b lang="en">{composed}</b> <span>{t("entry.fromSyllables")}</span>
				</p>
			)}
			<p>{t("entry.missing")}</p>
		</div>
	);
}
