// A number to choose by dragging or by the arrow keys, with its value in words beside it.

import type { CSSProperties } from "react";
import styles from "./Slider.module.css";

interface SliderProps {
	/** Read out. */
	readonly label: string;
	readonly value: number;
	readonly from: number;
	readonly to: number;
	readonly step: number;
	/** The value as it is shown and read out. */
	readonly text: string;
	readonly onChange: (value: number) => void;
}

export function Slider({ label, value, from, to, step, text, onChange }: SliderProps) {
	return (
		<span className={styles.slider}>
			<input
				type="range"
				style={{ "--share": `${(100 * (value - from)) / (to - from)}%` } as CSSProperties}
				aria-label={label}
				aria-valuetext={text}
				value={value}
				min={from}
				max={to}
				step={step}
				onChange={(event) => onChange(Number(event.target.value))}
			/>
			<output className="number" aria-hidden="true">
				{text}
			</output>
		</span>
	);
}
