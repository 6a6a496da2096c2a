// How fast people read with glosses: one figure for the library's lengths and the reader's time left.

/** Running words a minute. */
export const wordsAMinute = 120;
