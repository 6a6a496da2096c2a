// How much room the library takes, and whether the browser may clear it.

import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Backup.module.css";
import { Row } from "./parts.tsx";
import { useCopyTexts } from "./texts.ts";
import { useIsOwnWindow } from "./useIsOwnWindow.ts";

interface Use {
	/** Bytes. */
	readonly used: number;
	readonly quota: number;
	readonly persisted: boolean;
}

/** Nothing where the browser does not tell. */
export function StorageUse() {
	const { t } = useTranslation("settings");
	const { size } = useCopyTexts();
	const use = useStorageUse();
	const own = useIsOwnWindow();
	if (use === null) return null;
	// In its own window nobody clears anything.
	const about = own ? null : t(use.persisted ? "backup.persisted" : "backup.notPersisted");
	return (
		<Row label={t("backup.room")} about={about}>
			<p className={styles.about}>{t("backup.roomUsed", { used: size(use.used), quota: size(use.quota) })}</p>
		</Row>
	);
}

function useStorageUse(): Use | null {
	const [use, setUse] = useState<Use | null>(null);
	useEffect(() => {
		let ended = false;
		const ask = async () => {
			// Not there in a page that is not secure.
			const storage: StorageManager | undefined = navigator.storage;
			if (storage?.estimate === undefined) return;
			const [{ usage, quota }, persisted] = await Promise.all([storage.estimate(), storage.persisted()]);
			if (!ended && usage !== undefined && quota !== undefined) setUse({ used: usage, quota, persisted });
		};
		void ask();
		return () => {
			ended = true;
		};
	}, []);
	return use;
}
