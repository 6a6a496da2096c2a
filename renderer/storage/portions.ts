// How many words are done at once where there are very many.

/** Words of a file after which those that were written are packed. */
export const packEvery = 16_000;
/** Words that are taken back at once. */
export const backPortion = 2_000;
/** Changes of a row of summaries for which it is quicker to write it anew than to let every reader go through so long a note. */
export const manyOfShard = 1_000;
