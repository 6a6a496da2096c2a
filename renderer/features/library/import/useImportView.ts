// The pending import as a screen follows it: drawn anew at most once a frame.

import { useSyncExternalStore } from "react";
import { type ImportView, importView, subscribePending } from "./pendingImport.ts";

export function useImportView(): ImportView {
	return useSyncExternalStore(subscribePending, importView);
}
