// What the command line says of a source that cannot be read, or not without doubt: one line of English each.

import type { ImportError, ImportWarning, SourceFormat } from "../../renderer/engine/document/types.ts";
import { unreachable } from "../../renderer/engine/text/result.ts";

const formats: Readonly<Record<SourceFormat, string>> = {
	text: "text",
	markdown: "Markdown",
	html: "HTML",
	epub: "EPUB",
	docx: "Word document",
	odt: "OpenDocument text",
	rtf: "RTF",
	pdf: "PDF",
	subtitles: "subtitles",
	table: "table",
	jsonLines: "JSON",
	zip: "ZIP archive",
};

/** `name` as it stands in the sentence. */
export function explain(error: ImportError, name: string): string {
	switch (error.kind) {
		case "empty":
			return `${name} is empty`;
		case "tooLarge":
			return `${name} is larger than ${megabytes(error.limitBytes)} MB`;
		case "binary":
			return `${name} is not a text`;
		case "noText":
			return `${name} has no text in it`;
		case "unknownEncoding":
			return `unknown encoding “${error.encoding}”`;
		case "damaged":
			return `${name} is damaged or cut off (${formats[error.format]})`;
		case "locked":
			return `${name} is protected by a password or by copy protection (${formats[error.format]})`;
		case "scanned":
			return `${name} is a scan (${error.pages} pages): pictures without text`;
		case "tooManyPages":
			return `${name} has more than ${error.limit} pages`;
		case "archiveTooLarge":
			return `${name} would unpack to more than ${megabytes(error.limitBytes)} MB`;
		case "tooManyFiles":
			return `${name} holds more than ${error.limit} files`;
		case "nothingInside":
			return `there is no text in ${name}`;
		case "unsupported":
			return `${name}: ${error.extension} files cannot be read`;
		default:
			return unreachable(error);
	}
}

function megabytes(bytes: number): number {
	return Math.round(bytes / 1024 / 1024);
}

export function warningText(warning: ImportWarning): string {
	switch (warning.kind) {
		case "notVietnamese":
			return `this does not look Vietnamese: ${Math.round(warning.share * 100)} % of its words are Vietnamese syllables`;
		case "doubtfulEncoding":
			return `the encoding is doubtful; read as ${warning.encoding}`;
		case "partsUnread":
			return `${warning.unread} of ${warning.all} parts could not be read`;
		default:
			return unreachable(warning);
	}
}
