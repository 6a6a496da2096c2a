// The overlay of keys, drawn from the key map: the keys as they are now.

import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog.tsx";
import { keyGroups, type ReaderCommand } from "./commands.ts";
import { useCaps } from "./keys/useKeyMap.ts";
import styles from "./reader.module.css";

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
