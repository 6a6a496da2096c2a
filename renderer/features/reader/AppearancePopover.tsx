// How the text looks: theme, typeface, sizes, spaces; every change is seen at once behind it, and in a line of its own.

import { Popover, PopoverDisclosure, PopoverHeading, PopoverProvider } from "@ariakit/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { looksToReset } from "../../storage/settings.ts";
import buttonStyles from "../../ui/Button.module.css";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { ThemeControls, TypeControls } from "../lookControls.tsx";
import { useSettings } from "../services.tsx";
import styles from "./appearance/appearance.module.css";
import { Preview } from "./appearance/Preview.tsx";

export function AppearancePopover() {
	const { t } = useTranslation("reader");
	const label = t("appearance.title");
	return (
		<PopoverProvider placement="bottom-end">
			<PopoverDisclosure className={`${buttonStyles.button} ${buttonStyles.iconOnly}`} aria-label={label} title={label}>
				<Icon name="appearance" />
			</PopoverDisclosure>
			<Popover className={styles.popover} gutter={4} portal unmountOnHide>
				<PopoverHeading className={styles.title}>{label}</PopoverHeading>
				<Preview short />
				<ThemeControls row={choice} />
				<TypeControls row={choice} />
				<Reset />
			</Popover>
		</PopoverProvider>
	);
}

function Reset() {
	const { t } = useTranslation("settings");
	const [settings, change] = useSettings();
	const changed = looksToReset(settings);
	return (
		<Button
			look="text"
			className={styles.reset ?? ""}
			disabled={Object.keys(changed).length === 0}
			onClick={() => change(changed)}
		>
			{t("reading.reset")}
		</Button>
	);
}

function choice(label: string, control: ReactNode): ReactNode {
	return (
		<div className={styles.choice}>
			<span className={styles.label} aria-hidden="true">
				{label}
			</span>
			{control}
		</div>
	);
}
