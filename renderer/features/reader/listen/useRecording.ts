// The recording that is attached to the open article: attached, taken away, and handed out as an address to be played.

import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type RecordingError, recordingLimit } from "../../../storage/recordings.ts";
import type { ArticleRecord, RecordingRecord } from "../../../storage/records/articles.ts";
import { useOwnNotices } from "../../../ui/Notices.tsx";
import { type ErrorTranslation, storageErrorText } from "../../errorTexts.ts";
import { useServices } from "../../services.tsx";

/** `fresh` where it was attached just now. */
export type RecordingState =
	| { readonly kind: "none" }
	| { readonly kind: "loading" }
	/** `url` is good as long as this state is the newest one. */
	| { readonly kind: "ready"; readonly name: string; readonly url: string; readonly fresh: boolean };

export interface AttachedRecording {
	readonly state: RecordingState;
	/** Lets the person choose a file. */
	readonly choose: () => void;
	readonly remove: () => void;
}

/** Megabytes of the largest recording, as people are told. */
export const megabytesAllowed = Math.round(recordingLimit / (1024 * 1024));

export function useRecording({ id, recording }: Pick<ArticleRecord, "id" | "recording">): AttachedRecording {
	const { library, now } = useServices();
	const { recordings } = library;
	const notify = useOwnNotices();
	const { t } = useTranslation("reader");
	const { t: errors } = useTranslation("errors");
	const { t: common } = useTranslation("common");
	const [sound, setSound] = useState<RecordingRecord | "loading" | null>(recording === null ? null : "loading");
	const [asked, setAsked] = useState(0);
	const attached = useRef(false);
	const failed = useCallback(
		(error: RecordingError) => notify({ text: recordingErrorText(error, errors), tone: "problem" }),
		[notify, errors],
	);

	useEffect(() => {
		if (recording === null && asked === 0) return;
		let left = false;
		void recordings.get(id).then((found) => {
			if (left) return;
			setSound(found.ok ? found.value : null);
			if (!found.ok) failed(found.error);
		});
		return () => {
			left = true;
		};
	}, [recordings, id, recording, asked, failed]);

	const [state, setState] = useState<RecordingState>(sound === null ? { kind: "none" } : { kind: "loading" });
	useEffect(() => {
		if (sound === null || sound === "loading") return setState({ kind: sound === null ? "none" : "loading" });
		const url = URL.createObjectURL(sound.sound);
		setState({ kind: "ready", name: sound.name, url, fresh: attached.current });
		attached.current = false;
		return () => URL.revokeObjectURL(url);
	}, [sound]);

	const again = () => setAsked((count) => count + 1);
	const put = async (given: Pick<RecordingRecord, "name" | "mediaType" | "sound">): Promise<boolean> => {
		const written = await recordings.put(id, given, now());
		attached.current = written.ok;
		if (written.ok) again();
		else failed(written.error);
		return written.ok;
	};
	const takeAway = async (): Promise<RecordingRecord | null> => {
		const removed = await recordings.remove(id);
		if (!removed.ok) {
			failed(removed.error);
			return null;
		}
		again();
		return removed.value;
	};
	const attach = async (file: File) => {
		const isTooLarge = file.size > recordingLimit;
		if (file.size > 0 && !isTooLarge && !(await isPlayable(file)))
			return notify({ text: t("recording.unplayable", { name: file.name }), tone: "problem" });
		const before = await recordings.get(id);
		if (!(await put({ name: file.name, mediaType: file.type, sound: file }))) return;
		const old = before.ok ? before.value : null;
		notify({
			text: t("recording.attached", { name: file.name }),
			action: { label: common("action.undo"), run: () => void (old === null ? takeAway() : put(old)) },
		});
	};
	const choose = () => {
		const input = document.createElement("input");
		input.type = "file";
		input.accept = "audio/*,.mp3,.m4a,.ogg,.opus,.wav,.flac";
		input.addEventListener("change", () => {
			const file = input.files?.[0];
			if (file !== undefined) void attach(file);
		});
		input.click();
	};
	const remove = async () => {
		const removed = await takeAway();
		if (removed !== null)
			notify({
				text: t("recording.removed", { name: removed.name }),
				action: { label: common("action.undo"), run: () => void put(removed) },
			});
	};
	return { state, choose, remove: () => void remove() };
}

/** Milliseconds after which a file that says nothing of itself is taken for a recording. */
const patience = 4000;

/** Whether the browser finds sound in it; a video's sound counts too. */
function isPlayable(file: Blob): Promise<boolean> {
	return new Promise((resolve) => {
		const url = URL.createObjectURL(file);
		const probe = new Audio();
		const timer = window.setTimeout(() => end(true), patience);
		const end = (playable: boolean) => {
			window.clearTimeout(timer);
			probe.removeAttribute("src");
			URL.revokeObjectURL(url);
			resolve(playable);
		};
		probe.preload = "metadata";
		probe.onloadedmetadata = () => end(true);
		probe.onerror = () => end(false);
		probe.src = url;
	});
}

function recordingErrorText(error: RecordingError, t: ErrorTranslation): string {
	switch (error.kind) {
		case "recordingTooLarge":
			return t("recording.tooLarge", { megabytes: Math.round(error.limitBytes / (1024 * 1024)) });
		case "recordingEmpty":
			return t("recording.empty");
		case "recordingDamaged":
			return t("recording.damaged");
		default:
			return storageErrorText(error, t);
	}
}
