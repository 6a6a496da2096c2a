// The settings that decide how every line of the text looks, as the parts that draw it take them.

import { useMemo } from "react";
import type { Settings } from "../../storage/settings.ts";
import type { GlossChoice } from "./glossText.ts";
import { columnWidth, readingSize, type TypeMeasures, titleSize } from "./rowHeights.ts";

export interface TextLook {
	readonly glosses: GlossChoice;
	readonly measures: TypeMeasures;
	/** Another string when every line changes: the view is then drawn anew. */
	readonly look: string;
}

type LookSettings = Pick<
	Settings,
	| "glossMode"
	| "glossBand"
	| "glossesSpoken"
	| "font"
	| "textSize"
	| "glossSize"
	| "columnWidth"
	| "lineSpacing"
	| "letterSpacing"
	| "wordSpacing"
>;

/** @param windowWidth CSS pixels */
export function textLook(settings: LookSettings, windowWidth: number): TextLook {
	const { glossMode, glossBand, glossesSpoken, font, textSize, glossSize, columnWidth: column } = settings;
	const { lineSpacing, letterSpacing, wordSpacing } = settings;
	const size = readingSize(textSize, windowWidth);
	const measures: TypeMeasures = {
		width: columnWidth(windowWidth, column),
		size,
		titleSize: titleSize(size, windowWidth),
		glossSize,
		spacing: lineSpacing,
		letterSpacing,
		wordSpacing,
		glosses: glossMode,
	};
	const glosses: GlossChoice = { mode: glossMode, band: glossBand, spoken: glossesSpoken };
	const look = [font, windowWidth, glossBand, glossesSpoken, ...Object.values(measures)].join(" ");
	return { glosses, measures, look };
}

/** The parts stay the very same objects until something changes. @param windowWidth CSS pixels */
export function useTextLook(settings: Settings, windowWidth: number): TextLook {
	const { glossMode, glossBand, glossesSpoken, font, textSize, glossSize, columnWidth: column } = settings;
	const { lineSpacing, letterSpacing, wordSpacing } = settings;
	return useMemo(
		() =>
			textLook(
				{
					glossMode,
					glossBand,
					glossesSpoken,
					font,
					textSize,
					glossSize,
					columnWidth: column,
					lineSpacing,
					letterSpacing,
					wordSpacing,
				},
				windowWidth,
			),
		[
			glossMode,
			glossBand,
			glossesSpoken,
			font,
			textSize,
			glossSize,
			column,
			lineSpacing,
			letterSpacing,
			wordSpacing,
			windowWidth,
		],
	);
}
