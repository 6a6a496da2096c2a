// The way out of an import that is not stored.

import { navigate } from "../../routes.ts";
import { clearPending } from "./pendingImport.ts";
import { cancelImport } from "./runImport.ts";

/** Ends what is at work, forgets what was not kept, and goes back to the library. */
export function leaveImport(): void {
	cancelImport();
	clearPending();
	navigate({ screen: "library" });
}
