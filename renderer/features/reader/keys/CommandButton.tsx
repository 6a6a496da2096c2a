// A button that does what a key does: its tooltip names the key as it is now.

import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../../ui/Button.tsx";
import type { ReaderCommand } from "../commands.ts";
import { useCaps } from "./useKeyMap.ts";

interface CommandButtonProps extends ComponentProps<typeof IconButton> {
	readonly command: ReaderCommand;
}

export function CommandButton({ command, label, ...rest }: CommandButtonProps) {
	const { t } = useTranslation("reader");
	const key = useCaps()(command).join("+");
	return (
		<IconButton
			label={label}
			title={key === "" ? label : t("tip", { label, key })}
			aria-keyshortcuts={key === "" ? undefined : key.replace("Ctrl", "Control")}
			{...rest}
		/>
	);
}
