// Files given on the command line, by the file manager or by a second start go the way of every import.

import type { HostApi } from "../../../../app/host/contract.ts";
import { navigate } from "../../routes.ts";
import { addPending } from "./pendingImport.ts";
import { sourceOfReply } from "./sources.ts";

/** Takes what waits, if anything does, and shows its import. A host that does not answer has nothing to hand over. */
export async function importLaunchFiles(host: Pick<HostApi, "takeLaunchFiles">): Promise<void> {
	const reply = await host.takeLaunchFiles();
	if (!reply.ok || reply.value.length === 0) return;
	addPending(reply.value.map(sourceOfReply));
	navigate({ screen: "import" });
}
