// The bar of picked words, fetched when words are first picked.

import { deferred } from "../../../deferred.tsx";

export const PickBar = deferred(async () => (await import("./PickBar.tsx")).PickBar);
