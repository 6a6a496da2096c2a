// Turns the errors of host, storage and import, which carry data, into sentences of the interface's language.

import type { TFunction } from "i18next";
import type { HostError } from "../../app/host/contract.ts";
import type { ImportError } from "../engine/document/types.ts";
import { unreachable } from "../engine/text/result.ts";
import type { StorageError } from "../storage/contract/stored.ts";

/** `useTranslation("errors").t`. */
export type ErrorTranslation = TFunction<"errors">;

export function storageErrorText(error: StorageError, t: ErrorTranslation): string {
	switch (error.kind) {
		case "full":
			return t("storage.full");
		case "corrupt":
			return corruptText(error.what, t);
		case "missing":
			return t("storage.missing");
		case "notAllowed":
			return t("storage.notAllowed");
		case "newerVersion":
			return t("storage.newerVersion", { found: error.found, known: error.known });
		case "blocked":
			return t("storage.blocked");
		case "unavailable":
			return t("storage.unavailable", { message: error.message });
		default:
			return unreachable(error);
	}
}

function corruptText(what: "article" | "word" | "settings", t: ErrorTranslation): string {
	switch (what) {
		case "article":
			return t("storage.corruptArticle");
		case "word":
			return t("storage.corruptWord");
		case "settings":
			return t("storage.corruptSettings");
		default:
			return unreachable(what);
	}
}

/** Empty for `cancelled`: nothing is said of what the person did on purpose. */
export function hostErrorText(error: HostError, t: ErrorTranslation): string {
	switch (error.kind) {
		case "cancelled":
			return "";
		case "vanished":
			return t("article.vanished", { name: error.name });
		case "unreadable":
			return t("article.unreadable", { name: error.name });
		case "tooLarge":
			return t("article.tooLarge", { name: error.name, megabytes: megabytesOf(error.limitBytes) });
		case "refusedAddress":
			return t("host.refusedAddress", { address: error.address });
		case "unfetchable":
			return t(`host.unfetchable.${error.reason}`, { address: error.address });
		case "offline":
			return t("host.offline");
		case "unknownHost":
			return t("host.unknownHost", { host: error.host });
		case "unreachable":
			return t("host.unreachable", { host: error.host });
		case "insecure":
			return t("host.insecure", { host: error.host });
		case "badStatus":
			return t("host.badStatus", { address: error.address, status: error.status });
		case "brokenReply":
			return t("host.brokenReply", { host: error.host });
		case "timedOut":
			return t("host.timedOut", { host: error.host, seconds: Math.round(error.limitMs / 1000) });
		case "tooManyRedirects":
			return t("host.tooManyRedirects", { address: error.address });
		case "diskFull":
			return t("host.diskFull");
		case "noBackups":
			return t("host.noBackups");
		case "unavailable":
			return t("host.unavailable");
		default:
			return unreachable(error);
	}
}

export function importErrorText(error: ImportError, t: ErrorTranslation): string {
	switch (error.kind) {
		case "empty":
			return t("article.empty", { name: error.name });
		case "tooLarge":
			return t("article.tooLarge", { name: error.name, megabytes: megabytesOf(error.limitBytes) });
		case "binary":
			return t("article.binary", { name: error.name });
		case "noText":
			return t("article.noText", { name: error.name });
		case "unknownEncoding":
			return t("article.unknownEncoding", { name: error.name, encoding: error.encoding });
		case "damaged":
			return t("article.damaged", { name: error.name, format: t(`format.${error.format}`) });
		case "locked":
			return t("article.locked", { name: error.name, format: t(`format.${error.format}`) });
		case "scanned":
			return t("article.scanned", { name: error.name, count: error.pages });
		case "tooManyPages":
			return t("article.tooManyPages", { name: error.name, limit: error.limit });
		case "archiveTooLarge":
			return t("article.archiveTooLarge", { name: error.name, megabytes: megabytesOf(error.limitBytes) });
		case "tooManyFiles":
			return t("article.tooManyFiles", { name: error.name, limit: error.limit });
		case "nothingInside":
			return t("article.nothingInside", { name: error.name });
		case "unsupported":
			return t("article.unsupported", { name: error.name, extension: error.extension });
		default:
			return unreachable(error);
	}
}

function megabytesOf(bytes: number): number {
	return Math.round(bytes / (1024 * 1024));
}
