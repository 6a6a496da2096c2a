// A button with a short menu of actions behind it. Arrow keys, Escape and the way of the focus are Ariakit's.

import { Menu, MenuButton, MenuItem, MenuProvider } from "@ariakit/react";
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
}

export function ActionMenu({ label, actions, className = "" }: ActionMenuProps) {
	return (
		<MenuProvider placement="bottom-end">
			<MenuButton
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
						onClick={action.run}
					>
						<Icon name={action.icon} />
						{action.label}
					</MenuItem>
				))}
			</Menu>
		</MenuProvider>
	);
}
