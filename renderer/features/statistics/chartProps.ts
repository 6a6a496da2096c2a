// What every chart is given.

import type { Figures } from "./figures.ts";
import type { ArticleFigures } from "./useArticleFigures.ts";

export interface ChartProps {
	readonly figures: Figures;
	readonly articles: ArticleFigures;
}
