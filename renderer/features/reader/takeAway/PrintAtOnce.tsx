// Prints the text as it was chosen last; what takes longer says how far it has come.

import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../../ui/Dialog.tsx";
import type { OpenText } from "../openText.ts";
import { useLatest } from "../useLatest.ts";
import { MakingProgress } from "./MakingProgress.tsx";
import { useChoice } from "./useChoice.ts";
import { useMaking } from "./useMaking.ts";

interface PrintAtOnceProps {
	readonly text: OpenText;
	readonly onClose: () => void;
	readonly onFailure: (reason: unknown) => void;
}

/** Milliseconds after which something is said. */
const patience = 400;

export function PrintAtOnce({ text, onClose, onFailure }: PrintAtOnceProps) {
	const { t } = useTranslation(["reader", "common"]);
	const [choice] = useChoice();
	const { state, make, cancel } = useMaking(text, onFailure);
	const [long, setLong] = useState(false);
	const begun = useRef(false);
	const print = useLatest(async () => {
		await make({ ...choice, kind: "print" });
		onClose();
	});
	useEffect(() => {
		const waiting = setTimeout(() => setLong(true), patience);
		if (!begun.current) void print();
		begun.current = true;
		return () => clearTimeout(waiting);
	}, [print]);
	if (!long || state === null) return null;
	return (
		<Dialog open title={t("takeAway.printing")} closeLabel={t("common:action.close")} onClose={cancel}>
			<MakingProgress kind="print" state={state} onCancel={cancel} />
		</Dialog>
	);
}
