// The overlay of keys, drawn from the key map.

import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog.tsx";
import { capsOf, type ReaderCommand } from "./keyMap.ts";
import styles from "./reader.module.css";

const groups = [
	{
		name: "move",
		commands: ["nextWord", "previousWord", "lineDown", "lineUp", "nextSentence", "previousSentence", "nextUnknown"],
	},
	{ name: "word", commands: ["openCard", "save", "learning", "known", "ignored", "new"] },
	{ name: "reading", commands: ["extend", "shrink", "part", "keepHere", "keepEverywhere"] },
	{ name: "page", commands: ["translation", "glosses", "keys", "close"] },
] as const satisfies readonly { readonly name: string; readonly commands: readonly ReaderCommand[] }[];

export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
	const { t } = useTranslation(["reader", "common"]);
	return (
		<Dialog open={open} wide title={t("keys.title")} closeLabel={t("common:action.close")} onClose={onClose}>
			<div className={styles.keyGroups}>
				{groups.map(({ name, commands }) => (
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
	return (
		<>
			<dt>
				{capsOf(command).map((cap) => (
					<kbd key={cap}>{cap}</kbd>
				))}
			</dt>
			<dd>{t(`keys.command.${command}`)}</dd>
		</>
	);
}
