// A line as the reader shows it: typeface, sizes, spaces and glosses as they are set, with the words' own states. In the
// settings, and beside the text.

import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GlossedToken } from "../../../engine/gloss/types.ts";
import type { HeadwordKey } from "../../../engine/text/headwordKey.ts";
import { span } from "../../../engine/text/span.ts";
import twoLines from "../../../ui/TwoLines.module.css";
import type { SentenceReading } from "../../../worker/protocol.ts";
import { useServices, useSettingValues, useWordStates } from "../../services.tsx";
import { RowText, statusesOf } from "../RowText.tsx";
import { glossRoom } from "../rowHeights.ts";
import { useTextLook } from "../useTextLook.ts";
import styles from "./appearance.module.css";

const brief = "Mẹ tôi pha trà, bố tôi tưới cây.";
const whole = "Mỗi sáng, mẹ tôi pha trà, còn bố tôi tưới cây trước nhà. Đến bảy giờ, cả nhà ăn sáng.";
const english =
	"Every morning my mother makes tea, while my father waters the plants in front of the house. " +
	"At seven o’clock the whole family has breakfast.";
/** Of the column in which it stands at the least, CSS pixels. */
const narrowest = 288;

interface PreviewProps {
	/** Beside the text itself a shorter line will do. */
	readonly short?: boolean;
}

export function Preview({ short = false }: PreviewProps) {
	const text = short ? brief : whole;
	const { t } = useTranslation("settings");
	const settings = useSettingValues();
	const { get } = useWordStates();
	const readings = useSampleReadings(text, settings.glossMode === "rare");
	const { glosses, measures } = useTextLook(settings, window.innerWidth);
	const room = useMemo(() => glossRoom("paragraph", { ...measures, width: narrowest }), [measures]);
	return (
		<figure className={styles.preview} aria-label={t("preview")}>
			<p className={`${twoLines.two} ${styles.line}`} lang="vi" data-glosses={glosses.mode}>
				{readings === null ? (
					text
				) : (
					<RowText
						text={text}
						readings={readings}
						statuses={statusesOf(readings, get)}
						glosses={glosses}
						room={room}
						chosen={null}
						tabStop={-1}
						held={-1}
					/>
				)}
			</p>
			{settings.translations && !short ? (
				<p className={styles.english} lang="en">
					{english}
				</p>
			) : null}
		</figure>
	);
}

/** `null` until the language worker has answered. @param counted whether it matters how common the words are */
function useSampleReadings(text: string, counted: boolean): readonly SentenceReading[] | null {
	const { language } = useServices();
	const [readings, setReadings] = useState<readonly SentenceReading[] | null>(null);
	useEffect(() => {
		const controller = new AbortController();
		const { signal } = controller;
		const bandOf = async (key: HeadwordKey) => (await language.lookup({ key }, { signal }))?.band ?? 0;
		const digits = (tokens: readonly GlossedToken[]) =>
			Promise.all(tokens.map(({ token }) => (counted && token.kind === "word" ? bandOf(token.key) : 0)));
		const read = async () => {
			const tokens = await language.glossText({ text }, { signal });
			const bands = (await digits(tokens)).join("");
			setReadings([{ index: 0, span: span(0, text.length), tokens, units: [], bands }]);
		};
		read().catch((error: unknown) => {
			if (!signal.aborted) throw error;
		});
		return () => controller.abort(new DOMException("the preview was left", "AbortError"));
	}, [language, text, counted]);
	return readings;
}
