// A button with a menu of things that are on or off, and one action below them. By Ariakit.

import { Menu, MenuButton, MenuItem, MenuItemCheckbox, MenuProvider, MenuSeparator } from "@ariakit/react";
import { useRef } from "react";
import actionStyles from "./ActionMenu.module.css";
import buttonStyles from "./Button.module.css";
import styles from "./CheckMenu.module.css";
import { Icon } from "./Icon.tsx";

export interface CheckMenuChoice {
	readonly id: string;
	readonly label: string;
	readonly checked: boolean;
}

interface CheckMenuProps {
	readonly label: string;
	readonly choices: readonly CheckMenuChoice[];
	/** Called with the choice and what it becomes. */
	readonly onChange: (id: string, checked: boolean) => void;
	readonly action: { readonly label: string; readonly run: () => void };
	/** Hears that the menu opens, so that what is checked need not be known before. */
	readonly onOpen?: () => void;
}

export function CheckMenu({ label, choices, onChange, action, onOpen }: CheckMenuProps) {
	const button = useRef<HTMLButtonElement>(null);
	const checked = choices.filter((choice) => choice.checked).map((choice) => choice.id);
	return (
		<MenuProvider
			placement="top-start"
			values={{ checked }}
			setOpen={(open) => {
				if (open) onOpen?.();
			}}
		>
			<MenuButton ref={button} className={buttonStyles.button}>
				{label}
			</MenuButton>
			<Menu className={`${actionStyles.menu} ${styles.menu}`} gutter={4} fixed unmountOnHide>
				{choices.map((choice) => (
					<MenuItemCheckbox
						key={choice.id}
						name="checked"
						value={choice.id}
						className={`${actionStyles.item} ${styles.choice}`}
						hideOnClick
						onClick={() => onChange(choice.id, !choice.checked)}
					>
						<span className={styles.check}>{choice.checked ? <Icon name="check" small /> : null}</span>
						{choice.label}
					</MenuItemCheckbox>
				))}
				{choices.length === 0 ? null : <MenuSeparator className={styles.line} />}
				<MenuItem
					className={actionStyles.item}
					onClick={() => {
						// A dialog gives the focus back to what has it now.
						button.current?.focus();
						action.run();
					}}
				>
					<Icon name="add" small />
					{action.label}
				</MenuItem>
			</Menu>
		</MenuProvider>
	);
}
