// A parsed page to lines: measured, its article's element found, walked, judged. Pure, linear in the length.

import type { Line } from "../lines.ts";
import { Measures, mainElement, withAncestors } from "./measure.ts";
import { metadataOf } from "./metadata.ts";
import { pageLines } from "./pageLines.ts";
import type { Node } from "./tree.ts";
import { piecesOf } from "./walk.ts";

/** Lines of a page or fragment in the order of the source, clutter with its reasons; one at most is the title. */
export function readPage(root: Node): readonly Line[] {
	const measures = new Measures(root);
	const main = mainElement(root, measures);
	const pieces = piecesOf(root, measures, { main, above: withAncestors(main) });
	return pageLines(pieces, metadataOf(root));
}
