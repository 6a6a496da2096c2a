// The dot before the name of a list, in its colour: decoration, the name says which list it is.

import type { ListColour } from "../../storage/records/lists.ts";
import styles from "./ListDot.module.css";

/** A list without a colour has an empty ring. */
export function ListDot({ colour }: { readonly colour: ListColour | null }) {
	return <span className={styles.dot} data-colour={colour ?? "none"} aria-hidden="true" />;
}
