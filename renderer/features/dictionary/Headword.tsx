// A headword on the line of its state, wherever the screen shows one; a name has a state only once it was given one.

import type { Entry } from "../../engine/lexicon/types.ts";
import { StatedWord } from "../../ui/StatedWord.tsx";
import styles from "./HitList.module.css";
import type { AnyStatus } from "./useWordSaving.ts";

interface HeadwordProps {
	readonly entry: Pick<Entry, "kind" | "headword">;
	/** `null` for what cannot be saved. */
	readonly status: AnyStatus | null;
	readonly className?: string | undefined;
}

export function Headword({ entry: { kind, headword }, status, className = "" }: HeadwordProps) {
	const stateless = status === null || (kind === "name" && status === "new");
	return (
		<span className={className}>
			{stateless ? (
				<span className={styles.plain} lang="vi">
					{headword}
				</span>
			) : (
				<StatedWord status={status}>{headword}</StatedWord>
			)}
		</span>
	);
}
