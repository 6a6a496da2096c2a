// The bubble under a word, or over it at the foot of the screen: headword, the gloss that fits, what else it means.

import { useLayoutEffect, useRef } from "react";
import styles from "./preview.module.css";
import type { PreviewText } from "./previewTexts.ts";
import type { Spot } from "./WordPreviews.tsx";

export function Bubble({ spot, text }: { readonly spot: Spot; readonly text: PreviewText }) {
	const own = useRef<HTMLDivElement>(null);
	const { left, top, room, over } = spot;
	// Its width is its text's: it is moved back into the column once that is known.
	useLayoutEffect(() => {
		const bubble = own.current;
		if (bubble !== null) bubble.style.insetInlineStart = `${Math.max(Math.min(left, room - bubble.offsetWidth), 0)}px`;
	});
	return (
		<div
			ref={own}
			role="tooltip"
			className={styles.bubble}
			data-over={over ? "" : undefined}
			style={{ insetInlineStart: left, insetBlockStart: top }}
		>
			<p className={styles.headword} lang="vi">
				{text.headword}
			</p>
			<p className={styles.gloss} lang="en">
				{text.gloss}
			</p>
			{text.further.length === 0 ? null : (
				<ul className={styles.further} lang="en">
					{text.further.map((sense) => (
						<li key={sense}>{sense}</li>
					))}
				</ul>
			)}
		</div>
	);
}
