// Packing on a thread of its own, as the thread that reads sees it. What waits to be packed is bounded.

import { mostWaiting, type PackedBytes, type Packing } from "./packer.ts";

/** Bytes come in the order of their tables. */
export type PackingRequest =
	| { readonly kind: "add"; readonly bytes: Uint8Array<ArrayBuffer> }
	/** Ends a table; the next bytes are of another one. */
	| { readonly kind: "end" };

export type PackingReply =
	/** The bytes that came first of those that wait. */
	| { readonly kind: "added" }
	| { readonly kind: "ended"; readonly part: PackedBytes }
	/** A defect, as text. */
	| { readonly kind: "failed"; readonly message: string };

export type PackingPort = Pick<Worker, "postMessage" | "addEventListener" | "terminate">;

interface Ending {
	readonly resolve: (part: PackedBytes) => void;
	readonly reject: (reason: Error) => void;
}

export function packIn(port: PackingPort): Packing {
	const endings: Ending[] = [];
	let waiting = 0;
	let broken: Error | null = null;

	const fail = (message: string) => {
		broken ??= new Error(message);
		for (const { reject } of endings.splice(0)) reject(broken);
	};
	const hear = ({ data }: MessageEvent<PackingReply>) => {
		switch (data.kind) {
			case "added":
				waiting -= 1;
				break;
			case "ended":
				endings.shift()?.resolve(data.part);
				break;
			case "failed":
				fail(data.message);
				break;
		}
	};
	port.addEventListener("message", hear as EventListener);
	for (const name of ["error", "messageerror"]) {
		port.addEventListener(name, (event) =>
			fail("message" in event ? String(event.message) : "the worker that packs has ended"),
		);
	}
	const post = (request: PackingRequest, transfer: Transferable[] = []) => port.postMessage(request, transfer);

	return {
		begin: () => ({
			add: (bytes) => {
				waiting += 1;
				post({ kind: "add", bytes }, [bytes.buffer]);
			},
			end: () => {
				const ended = new Promise<PackedBytes>((resolve, reject) => {
					if (broken !== null) reject(broken);
					else endings.push({ resolve, reject });
				});
				// Whoever waits for it hears of it; until then nobody does, and that is no defect of its own.
				ended.catch(() => {});
				post({ kind: "end" });
				return ended;
			},
		}),
		isFull: () => {
			if (broken !== null) throw broken;
			return waiting >= mostWaiting;
		},
		close: () => port.terminate(),
	};
}
