// An HTTP request exactly as given, with any Host and any path: fetch would mend both.

import { request } from "node:http";

export interface RawReply {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
	readonly body: Buffer;
	readonly text: string;
}

export interface RawRequest {
	readonly method?: string;
	readonly path?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
}

export function rawRequest(port: number, { method = "GET", path = "/", headers = {}, body }: RawRequest = {}) {
	return new Promise<RawReply>((resolve, reject) => {
		const call = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
			const parts: Buffer[] = [];
			response.on("data", (part: Buffer) => parts.push(part));
			response.on("error", reject);
			response.on("end", () => {
				const bytes = Buffer.concat(parts);
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: bytes,
					text: bytes.toString("utf8"),
				});
			});
		});
		call.on("error", reject);
		call.end(body);
	});
}
