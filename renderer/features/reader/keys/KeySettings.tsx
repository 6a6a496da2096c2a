// The keys of the reader in the settings: every command with its key, another key by pressing it, the usual ones again.

import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { useFocusInPlace } from "../../../ui/keptFocus.ts";
import layout from "../../../ui/layout.module.css";
import { useNotices } from "../../../ui/Notices.tsx";
import { useSettings } from "../../services.tsx";
import { keyGroups, type ReaderCommand } from "../commands.ts";
import { type Binding, capOf, capsOf, type KeyMap } from "../keyMap.ts";
import { assigned, type Changed, holderOf, isChanged, isFixed, pressedKey, reset } from "./changeKeys.ts";
import styles from "./keySettings.module.css";
import { useKeyMap } from "./useKeyMap.ts";

export function KeySettings() {
	const { t } = useTranslation("reader");
	const [{ readerKeys, letterKeys }, change] = useSettings();
	const keys = useKeyMap();
	const notify = useNotices();
	const [asked, setAsked] = useState<ReaderCommand | null>(null);
	const anyChanged = Object.keys(readerKeys).length > 0;
	const give = (command: ReaderCommand, changed: Changed, binding: Binding | null) => {
		change({ readerKeys: changed });
		setAsked(null);
		if (binding === null) return;
		notify({ text: t("keys.change.given", { command: t(`keys.command.${command}`), key: printed(binding) }) });
	};
	return (
		<section className={styles.keys} aria-labelledby="reader-keys">
			<h2 id="reader-keys" className={layout.sectionLabel}>
				{t("keys.change.settings")}
			</h2>
			<label className={styles.letters} htmlFor="letterKeys">
				<Checkbox
					id="letterKeys"
					checked={letterKeys}
					onChange={(event) => change({ letterKeys: event.target.checked })}
				/>
				{t("keys.change.lettersAbout")}
			</label>
			{keyGroups.map(({ name, commands }) => (
				<div key={name}>
					<h3 id={`keys-${name}`}>{t(`keys.group.${name}`)}</h3>
					<ul aria-labelledby={`keys-${name}`}>
						{commands.map((command) => (
							<CommandRow
								key={command}
								command={command}
								keys={keys}
								changed={readerKeys}
								asked={asked === command}
								onAsk={(wanted) => setAsked(wanted ? command : null)}
								onGive={(changed, binding) => give(command, changed, binding)}
							/>
						))}
					</ul>
				</div>
			))}
			<Button
				look="text"
				className={styles.resetAll ?? ""}
				disabled={!anyChanged}
				onClick={() => {
					change({ readerKeys: {} });
					notify({ text: t("keys.change.resetDone") });
				}}
			>
				{t("keys.change.resetAll")}
			</Button>
		</section>
	);
}

interface CommandRowProps {
	readonly command: ReaderCommand;
	readonly keys: KeyMap;
	readonly changed: Changed;
	/** Whether it waits for its key. */
	readonly asked: boolean;
	readonly onAsk: (asked: boolean) => void;
	readonly onGive: (changed: Changed, binding: Binding | null) => void;
}

function CommandRow({ command, keys, changed, asked, onAsk, onGive }: CommandRowProps) {
	const { t } = useTranslation("reader");
	const name = t(`keys.command.${command}`);
	const caps = capsOf(command, keys);
	const row = useRef<HTMLLIElement>(null);
	useFocusInPlace(row, asked, "button:last-child");
	return (
		<li ref={row} className={styles.command} data-asked={asked ? "" : undefined}>
			<span>{name}</span>
			{asked ? (
				<Ask command={command} keys={keys} changed={changed} onAsk={onAsk} onGive={onGive} />
			) : (
				<>
					<span className={styles.caps}>
						{caps.length === 0 ? (
							<span className="meta">{t("keys.none")}</span>
						) : (
							caps.map((cap) => <kbd key={cap}>{cap}</kbd>)
						)}
					</span>
					<span className={styles.buttons}>
						{isChanged(changed, command) ? (
							<Button
								look="text"
								aria-label={t("keys.change.resetOf", { command: name })}
								onClick={() => onGive(reset(changed, command), null)}
							>
								{t("keys.change.reset")}
							</Button>
						) : null}
						{isFixed(command) ? null : (
							<Button look="text" aria-label={t("keys.change.changeOf", { command: name })} onClick={() => onAsk(true)}>
								{t("keys.change.change")}
							</Button>
						)}
					</span>
				</>
			)}
		</li>
	);
}

/** What was pressed and cannot simply be given. */
type Trouble =
	| { readonly kind: "taken"; readonly binding: Binding; readonly holder: ReaderCommand }
	| { readonly kind: "fixed" | "system"; readonly key: string };

/** Waits for a key; a key that another command has is exchanged only when the person says so. */
function Ask({ command, keys, changed, onAsk, onGive }: Omit<CommandRowProps, "asked">) {
	const { t } = useTranslation("reader");
	const [trouble, setTrouble] = useState<Trouble | null>(null);
	const hear = (event: KeyboardEvent) => {
		if (event.key === "Tab") return;
		// Enter and Space press the button that has the focus, where there is a choice.
		const inChoice = event.target instanceof HTMLElement && event.target.dataset.choice !== undefined;
		if (inChoice && (event.key === "Enter" || event.key === " ")) return;
		event.preventDefault();
		event.stopPropagation();
		if (event.key === "Escape") return onAsk(false);
		const pressed = pressedKey(event.nativeEvent);
		switch (pressed.kind) {
			case "held":
				return;
			case "fixed":
			case "system":
				return setTrouble({ kind: pressed.kind, key: capOf(event.key) });
			case "key": {
				const holder = holderOf(pressed.binding, command, keys);
				if (holder !== null && isFixed(holder)) return setTrouble({ kind: "fixed", key: printed(pressed.binding) });
				if (holder !== null) return setTrouble({ kind: "taken", binding: pressed.binding, holder });
				return onGive(assigned(changed, command, pressed.binding, keys), pressed.binding);
			}
		}
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: hears the key that is pressed on the buttons inside
		<span className={styles.ask} onKeyDown={hear}>
			<button
				type="button"
				className={styles.wait}
				// biome-ignore lint/a11y/noAutofocus: the button that was pressed has become this one
				autoFocus
				onClick={() => setTrouble(null)}
			>
				{t("keys.change.press")}
			</button>
			<span className={styles.trouble} role="status">
				{trouble === null ? null : <TroubleText trouble={trouble} />}
			</span>
			{trouble?.kind === "taken" ? (
				<Button
					look="outlined"
					data-choice=""
					onClick={() => onGive(assigned(changed, command, trouble.binding, keys), trouble.binding)}
				>
					{t("keys.change.exchange")}
				</Button>
			) : null}
			<Button look="text" data-choice="" onClick={() => onAsk(false)}>
				{t("keys.change.cancel")}
			</Button>
		</span>
	);
}

function TroubleText({ trouble }: { readonly trouble: Trouble }) {
	const { t } = useTranslation("reader");
	switch (trouble.kind) {
		case "taken":
			return t("keys.change.taken", {
				key: printed(trouble.binding),
				other: t(`keys.command.${trouble.holder}`),
			});
		case "fixed":
			return t("keys.change.fixed", { key: trouble.key });
		case "system":
			return t("keys.change.system", { key: trouble.key });
	}
}

function printed({ key, shift }: Binding): string {
	return shift === true ? `Shift+${capOf(key)}` : capOf(key);
}
