// A button with a short menu of actions behind it. Arrow keys, Escape and the way of the focus are Ariakit's.

import { Menu, MenuButton, MenuItem, MenuProvider } from "@ariakit/react";
import { useRef } from "react";
import styles from "./ActionMenu.module.css";
import buttonStyles from "./Button.module.css";
import { Icon, type IconName } from "./Icon.tsx";

export interface MenuAction {
	readonly icon: IconName;
	readonly label: string;
	readonly run: () => void;
	readonly danger?: boolean;
}

interface ActionMenuProps {
	/** Read out for the button, and shown as its tooltip. */
	readonly label: string;
	readonly actions: readonly MenuAction[];
	readonly className?: string | undefined;
	/** -1 where arrow keys lead to what it belongs to, and Tab passes it until then. */
	readonly tabIndex?: 0 | -1;
}

export function ActionMenu({ label, actions, className = "", tabIndex = 0 }: ActionMenuProps) {
	const button = useRef<HTMLButtonElement>(null);
	/** A dialog that an action opens gives the focus back to what has it now: an item of the menu would be gone. */
	const run = (action: MenuAction) => {
		button.current?.focus();
		action.run();
	};
	return (
		<MenuProvider placement="bottom-end">
			<MenuButton
				ref={button}
				tabIndex={tabIndex}
				className={`${buttonStyles.button} ${buttonStyles.iconOnly} ${className}`}
				aria-label={label}
				title={label}
			>
				<Icon name="more" />
			</MenuButton>
			<Menu className={styles.menu} gutter={4} fixed unmountOnHide>
				{actions.map((action) => (
					<MenuItem
						key={action.label}
						className={action.danger === true ? `${styles.item} ${styles.danger}` : styles.item}
						onClick={() => run(action)}
					>
						<Icon name={action.icon} />
						{action.label}
					</MenuItem>
				))}
			</Menu>
		</MenuProvider>
	);
}
