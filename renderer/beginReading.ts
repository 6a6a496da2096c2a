// The first of the app's modules to run: by the time the others are there, the disk has answered.

import { beginReading } from "./storage/firstReading.ts";

export const firstReading = beginReading({ at: Date.now(), day: window.location.hash.startsWith("#/review") });
