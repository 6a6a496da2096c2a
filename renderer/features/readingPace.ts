// How fast people read with glosses: one figure for the library's lengths and the reader's time left, one for what can have
// been read at all.

/** Running words a minute. */
export const wordsAMinute = 120;

/** Running words a minute beyond which nobody reads: what is passed faster was skipped. */
export const fastestWordsAMinute = 500;
