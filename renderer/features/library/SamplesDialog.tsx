// The texts that ship with the app, the easiest first: one tap puts a text into the library and opens it.

import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { type BundledSample, bundledSamples } from "../../samples/bundledSamples.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { useNotices } from "../../ui/Notices.tsx";
import { addSample, sampleFailureText } from "../addSample.ts";
import { navigate } from "../routes.ts";
import { useServices } from "../services.tsx";
import styles from "./SamplesDialog.module.css";

export function SamplesDialog({ onClose }: { readonly onClose: () => void }) {
	const { t } = useTranslation(["library", "common"]);
	const { t: tError } = useTranslation("errors");
	const services = useServices();
	const notify = useNotices();
	const samples = useSamples();
	const [opening, setOpening] = useState<string | null>(null);

	const open = async (sample: BundledSample) => {
		setOpening(sample.id);
		const added = await addSample(services, sample, [t(`sample.kind.${sample.kind}`)]);
		if (added.ok) navigate({ screen: "reader", article: added.value, at: null });
		else notify({ text: sampleFailureText(added.error, tError), tone: "problem" });
		onClose();
	};

	return (
		<Dialog open wide title={t("sample.title")} closeLabel={t("common:action.close")} onClose={onClose}>
			<p className={styles.about}>{t("sample.about")}</p>
			<ul className={styles.samples} aria-busy={samples === null}>
				{(samples ?? []).map((sample) => (
					<li key={sample.id}>
						<button type="button" disabled={opening !== null} onClick={() => void open(sample)}>
							<span className={styles.title} lang="vi">
								{sample.title}
							</span>
							<span className={styles.english} lang="en">
								{sample.englishTitle}
							</span>
							<span className={`meta ${styles.level}`}>
								{t("sample.level", { level: sample.level })} · {t(`sample.kind.${sample.kind}`)}
							</span>
						</button>
					</li>
				))}
			</ul>
		</Dialog>
	);
}

function useSamples(): readonly BundledSample[] | null {
	const [samples, setSamples] = useState<readonly BundledSample[] | null>(null);
	useEffect(() => {
		let ended = false;
		void bundledSamples().then((found) => {
			if (!ended) setSamples(found);
		});
		return () => {
			ended = true;
		};
	}, []);
	return samples;
}
