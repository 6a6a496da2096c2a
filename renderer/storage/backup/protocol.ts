// What window and worker of backups say to each other.

import type { Result } from "../../engine/text/result.ts";
import type { BackupError, BackupJobs, LibraryIdentity, RestoreMode, RestorePlan, WrittenBackup } from "./contract.ts";

export type BackupRequest =
	| { readonly kind: "write"; readonly id: number; readonly wanted: Parameters<BackupJobs["write"]>[0] }
	| { readonly kind: "examine"; readonly id: number; readonly file: Blob }
	| { readonly kind: "restore"; readonly id: number; readonly file: Blob; readonly mode: RestoreMode }
	| { readonly kind: "identify"; readonly id: number; readonly begin: boolean }
	| { readonly kind: "cancel"; readonly id: number };

export type BackupReply =
	| { readonly kind: "progress"; readonly id: number; readonly share: number }
	| {
			readonly kind: "done";
			readonly id: number;
			readonly result: Result<WrittenBackup | RestorePlan | number | LibraryIdentity, BackupError>;
	  }
	/** A defect, as text. */
	| { readonly kind: "failed"; readonly id: number; readonly message: string };
