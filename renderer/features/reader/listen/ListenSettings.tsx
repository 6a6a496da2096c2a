// Listening in the settings: who reads and how fast, a line to try it by; or how to come by a voice where there is none.

import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import layout from "../../../ui/layout.module.css";
import { useNotices } from "../../../ui/Notices.tsx";
import { Select } from "../../../ui/Select.tsx";
import { useSettings } from "../../services.tsx";
import styles from "./listen.module.css";
import { NoVoice } from "./NoVoice.tsx";
import { RateSelect } from "./RateSelect.tsx";
import type { Speech } from "./speech.ts";
import { useVoices, voiceOf } from "./useVoices.ts";

/** All six tones and the letters that no other language has. */
const tried = "Xin chào! Đọc sách mỗi ngày, vốn từ của bạn sẽ lớn lên từng chút một.";

export function ListenSettings() {
	const { t } = useTranslation("reader");
	const [{ voice, speechRate, recordingRate, followSpoken }, change] = useSettings();
	const state = useVoices();
	const [explained, setExplained] = useState(false);
	return (
		<section className={styles.settings} aria-labelledby="listen-settings">
			<h2 id="listen-settings" className={layout.sectionLabel}>
				{t("listen.label")}
			</h2>
			{state.kind === "waiting" ? <Row label={t("listen.voice")}>{null}</Row> : null}
			{state.kind === "none" ? (
				<Row label={t("listen.voice")}>
					<span className={styles.none}>{t("listen.noVoice.title")}</span>
					<Button look="outlined" onClick={() => setExplained(true)}>
						{t("listen.noVoice.how")}
					</Button>
				</Row>
			) : null}
			{state.kind === "some" ? (
				<>
					<Row label={t("listen.voice")}>
						<span className={styles.voice}>
							<Select
								label={t("listen.voice")}
								value={voiceOf(state.voices, voice)?.id ?? ""}
								options={state.voices.map(({ id, name }) => ({ value: id, label: name }))}
								onChange={(id) => change({ voice: id })}
							/>
						</span>
						<TryVoice speech={state.speech} voice={voice} rate={speechRate} />
					</Row>
					<Row label={t("listen.rate")}>
						<RateSelect value={speechRate} onChange={(rate) => change({ speechRate: rate })} />
					</Row>
				</>
			) : null}
			<Row label={t("recording.rate")}>
				<RateSelect
					label={t("recording.rate")}
					value={recordingRate}
					onChange={(rate) => change({ recordingRate: rate })}
				/>
			</Row>
			<Row label={t("listen.follow")}>
				<label className={styles.check} htmlFor="followSpoken">
					<Checkbox
						id="followSpoken"
						checked={followSpoken}
						onChange={(event) => change({ followSpoken: event.target.checked })}
					/>
					{t("listen.followAbout")}
				</label>
			</Row>
			{explained ? <NoVoice onClose={() => setExplained(false)} /> : null}
		</section>
	);
}

interface TryVoiceProps {
	readonly speech: Speech;
	readonly voice: string;
	readonly rate: number;
}

/** Says a line with this voice and speed, or ends it. */
function TryVoice({ speech, voice, rate }: TryVoiceProps) {
	const { t } = useTranslation("reader");
	const notify = useNotices();
	const [speaking, setSpeaking] = useState(false);
	const hush = useRef(() => {});
	useEffect(() => () => hush.current(), []);
	const end = () => {
		hush.current();
		setSpeaking(false);
	};
	const begin = () => {
		setSpeaking(true);
		hush.current = speech.say({
			text: tried,
			voice,
			rate,
			onWord: () => undefined,
			onEnd: () => setSpeaking(false),
			onFailure: () => {
				setSpeaking(false);
				notify({ text: t("listen.failed"), tone: "problem" });
			},
		});
	};
	return (
		<Button look="outlined" onClick={speaking ? end : begin}>
			{speaking ? t("listen.stop") : t("listen.try")}
		</Button>
	);
}

/** The control has the same name by itself: the label beside it is for the eye. */
function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
	return (
		<div className={styles.row}>
			<span aria-hidden="true">{label}</span>
			<div className={styles.control}>{children}</div>
		</div>
	);
}
