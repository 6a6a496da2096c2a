// Which engine computed something: part of every cache key. Alone, so that it is known before the engine is there.

/** Grows with every change of the tokens that come out. */
const segmenterVersion = 7;
/** Grows with every change of the glosses that are chosen. */
const glosserVersion = 8;

/** Grows with every change of segmentation or glossing. */
export const engineVersion = segmenterVersion * 1000 + glosserVersion;
