// What to take away of the text, and how: form, glosses, translation, paper; the first lines as they would be.

import { useTranslation } from "react-i18next";
import { pointRange } from "../../../storage/settings.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogButtons } from "../../../ui/Dialog.tsx";
import { Choice as OneOf, Row, Tick } from "../../../ui/FormParts.tsx";
import { Select } from "../../../ui/Select.tsx";
import { Slider } from "../../../ui/Slider.tsx";
import type { OpenText } from "../openText.ts";
import { useLatest } from "../useLatest.ts";
import { type Choice, papers, takenKinds, textLines, whichGlosses } from "./choice.ts";
import { MakingProgress } from "./MakingProgress.tsx";
import { Preview } from "./Preview.tsx";
import styles from "./takeAway.module.css";
import { useChoice } from "./useChoice.ts";
import { useMaking } from "./useMaking.ts";

interface TakeAwayDialogProps {
	readonly text: OpenText;
	readonly onClose: () => void;
	readonly onFailure: (reason: unknown) => void;
}

export function TakeAwayDialog({ text, onClose, onFailure }: TakeAwayDialogProps) {
	const { t } = useTranslation(["reader", "common"]);
	const [choice, change] = useChoice();
	const { state, make, cancel } = useMaking(text, onFailure);
	const onProblem = useLatest(onFailure);
	const begin = async () => {
		if (await make(choice)) onClose();
	};
	return (
		<Dialog open wide title={t("takeAway.title")} closeLabel={t("common:action.close")} onClose={onClose}>
			<div className={styles.takeAway}>
				<fieldset className={styles.choices} disabled={state !== null} aria-label={t("takeAway.title")}>
					<Choices choice={choice} translated={text.translation.length > 0} onChange={change} />
				</fieldset>
				<Preview text={text} choice={choice} onFailure={onProblem} />
			</div>
			{state === null ? (
				<DialogButtons>
					<Button look="outlined" onClick={onClose}>
						{t("common:action.cancel")}
					</Button>
					<Button look="main" onClick={() => void begin()}>
						{choice.kind === "print" ? t("takeAway.print") : t("common:action.save")}
					</Button>
				</DialogButtons>
			) : (
				<MakingProgress kind={choice.kind} state={state} onCancel={cancel} />
			)}
		</Dialog>
	);
}

interface ChoicesProps {
	readonly choice: Choice;
	/** Whether the text has English. */
	readonly translated: boolean;
	readonly onChange: (change: Partial<Choice>) => void;
}

function Choices({ choice, translated, onChange }: ChoicesProps) {
	const { t } = useTranslation("reader");
	const { kind } = choice;
	const glossesLabel = t("takeAway.glosses.label");
	const linesLabel = t("takeAway.lines.label");
	const paperLabel = t("takeAway.paper.label");
	const sizeLabel = t("takeAway.size.label");
	return (
		<>
			<div className={styles.kinds}>
				<OneOf
					legend={t("takeAway.kind.label")}
					legendShown={false}
					value={kind}
					options={takenKinds.map((value) => ({
						value,
						label: t(`takeAway.kind.${value}`),
						about: t(`takeAway.about.${value}`),
					}))}
					onChange={(value) => onChange({ kind: value })}
				/>
			</div>
			<Row label={glossesLabel}>
				<Select
					label={glossesLabel}
					value={choice.glosses}
					options={whichGlosses.map((value) => ({ value, label: t(`takeAway.glosses.${value}`) }))}
					onChange={(glosses) => onChange({ glosses })}
				/>
			</Row>
			{kind === "text" && choice.glosses !== "none" ? (
				<Row label={linesLabel}>
					<Select
						label={linesLabel}
						value={choice.lines}
						options={textLines.map((value) => ({ value, label: t(`takeAway.lines.${value}`) }))}
						onChange={(lines) => onChange({ lines })}
					/>
				</Row>
			) : null}
			{kind === "print" ? (
				<>
					<Row label={paperLabel}>
						<Select
							label={paperLabel}
							value={choice.paper}
							options={papers.map((value) => ({ value, label: t(`takeAway.paper.${value}`) }))}
							onChange={(paper) => onChange({ paper })}
						/>
					</Row>
					<Row label={sizeLabel}>
						<Slider
							label={sizeLabel}
							value={choice.points}
							{...pointRange}
							text={t("takeAway.size.points", { value: choice.points })}
							onChange={(points) => onChange({ points })}
						/>
					</Row>
				</>
			) : null}
			{translated ? (
				<Tick
					label={t("takeAway.translated")}
					checked={choice.translated}
					onChange={(translated) => onChange({ translated })}
				/>
			) : null}
		</>
	);
}
