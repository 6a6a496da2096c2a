// The pages that are open: each holds a stream of server-sent events. It tells them that files wait, and tells the
// launcher when the first page came and when none is left. Runs in Node.

import type { ServerResponse } from "node:http";

/** Within the pause of an idle proxy or a sleeping socket: keeps the stream alive and shows when a page is gone. */
const heartbeatMs = 30_000;

export interface Pages {
	/** Keeps the reply open as an event stream until the page leaves. */
	join(response: ServerResponse, filesWait: boolean): void;
	announceFiles(): void;
	count(): number;
	/** Called after each arrival and departure; gives back the way to stop listening. */
	onChange(listener: () => void): () => void;
	/** Ends all streams. */
	end(): void;
}

export function createPages(): Pages {
	const streams = new Set<ServerResponse>();
	const listeners = new Set<() => void>();
	const changed = () => {
		for (const listener of listeners) listener();
	};
	const heartbeat = setInterval(() => {
		for (const stream of streams) stream.write(":\n\n");
	}, heartbeatMs);
	heartbeat.unref();

	return {
		join(response, filesWait) {
			response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
			response.write("retry: 2000\n\n");
			if (filesWait) response.write(filesEvent);
			streams.add(response);
			response.on("close", () => {
				if (streams.delete(response)) changed();
			});
			changed();
		},
		announceFiles() {
			for (const stream of streams) stream.write(filesEvent);
		},
		count: () => streams.size,
		onChange(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		end() {
			clearInterval(heartbeat);
			listeners.clear();
			for (const stream of streams) stream.end();
			streams.clear();
		},
	};
}

/** `EventSource` hands out only events that carry data. */
const filesEvent = "event: files\ndata: waiting\n\n";
