// A question over the page: focus stays inside, Escape closes, focus goes back to where it was. By Ariakit.

import { DialogDismiss, DialogHeading, Dialog as ModalDialog } from "@ariakit/react";
import type { ReactNode } from "react";
import buttonStyles from "./Button.module.css";
import styles from "./Dialog.module.css";
import { Icon } from "./Icon.tsx";

interface DialogProps {
	readonly open: boolean;
	readonly title: string;
	readonly closeLabel: string;
	readonly onClose: () => void;
	readonly children: ReactNode;
	readonly wide?: boolean;
}

export function Dialog({ open, title, closeLabel, onClose, children, wide = false }: DialogProps) {
	return (
		<ModalDialog
			open={open}
			onClose={onClose}
			unmountOnHide
			className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
			backdrop={<div className={styles.backdrop} />}
		>
			<header className={styles.header}>
				<DialogHeading className={styles.title}>{title}</DialogHeading>
				<DialogDismiss
					className={`${buttonStyles.button} ${buttonStyles.iconOnly}`}
					aria-label={closeLabel}
					title={closeLabel}
				>
					<Icon name="close" />
				</DialogDismiss>
			</header>
			{children}
		</ModalDialog>
	);
}

/** The row of buttons at the foot of a dialog. */
export function DialogButtons({ children }: { readonly children: ReactNode }) {
	return <div className={styles.buttons}>{children}</div>;
}
