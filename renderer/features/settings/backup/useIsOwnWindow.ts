// Whether the app runs in a window of its own, which can open folders and whose storage nobody clears.

import { useEffect, useState } from "react";
import { useServices } from "../../services.tsx";

/** `false` until the host has answered. */
export function useIsOwnWindow(): boolean {
	const { host } = useServices();
	const [own, setOwn] = useState(false);
	useEffect(() => {
		let ended = false;
		void host.describe().then((reply) => {
			if (!ended) setOwn(reply.ok && reply.value.shell === "electron");
		});
		return () => {
			ended = true;
		};
	}, [host]);
	return own;
}
