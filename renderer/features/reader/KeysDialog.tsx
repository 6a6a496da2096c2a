// The overlay of keys, drawn from the key map: the keys as they are now.

import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog.tsx";
import type { ReaderCommand } from "./keyMap.ts";
import { useCaps } from "./keys/useKeyMap.ts";
import styles from "./reader.module.css";

/** All commands, in the order in which they are shown. */
export const keyGroups = [
	{
		name: "move",
		commands: ["nextWord", "previousWord", "lineDown", "lineUp", "nextSentence", "previousSentence", "nextUnknown"],
	},
	{ name: "word", commands: ["openCard", "save", "learning", "known", "ignored", "new"] },
	{ name: "study", commands: ["textWords", "knownUntil"] },
	{ name: "reading", commands: ["extend", "shrink", "part", "keepHere", "keepEverywhere"] },
	{ name: "page", commands: ["translation", "glosses", "lineGlosses", "edit", "keys", "close"] },
	{
		name: "whole",
		commands: ["find", "findNext", "findPrevious", "contents", "textStart", "textEnd", "pageDown", "pageUp"],
	},
	{
		name: "listen",
		commands: [
			"listenWord",
			"listenSentence",
			"listenParagraph",
			"listenOn",
			"playPause",
			"playHere",
			"playBack",
			"playLoop",
			"slower",
			"faster",
		],
	},
	{ name: "copy", commands: ["copySentence", "copyGlossed", "selectAll"] },
	{ name: "takeAway", commands: ["takeAway", "print"] },
] as const satisfies readonly { readonly name: string; readonly commands: readonly ReaderCommand[] }[];

export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
	const { t } = useTranslation(["reader", "common"]);
	return (
		<Dialog open={open} wide title={t("keys.title")} closeLabel={t("common:action.close")} onClose={onClose}>
			<div className={styles.keyGroups}>
				{keyGroups.map(({ name, commands }) => (
					<section key={name}>
						<h2>{t(`keys.group.${name}`)}</h2>
						<dl className={styles.keys}>
							{commands.map((command) => (
								<Key key={command} command={command} />
							))}
						</dl>
					</section>
				))}
			</div>
		</Dialog>
	);
}

function Key({ command }: { readonly command: ReaderCommand }) {
	const { t } = useTranslation("reader");
	const caps = useCaps()(command);
	return (
		<>
			<dt>{caps.length === 0 ? <Unset /> : caps.map((cap) => <kbd key={cap}>{cap}</kbd>)}</dt>
			<dd>{t(`keys.command.${command}`)}</dd>
		</>
	);
}

function Unset() {
	const { t } = useTranslation("reader");
	return <span className="meta">{t("keys.none")}</span>;
}
