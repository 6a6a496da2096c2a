// As renderer/beginReading.ts of a window that opens at the review: the first module of the page to run.

import { beginReading } from "../../../renderer/storage/firstReading.ts";

export const firstReading = beginReading({ at: Date.now(), day: true });
