// What went wrong, and what was left out, in the interface's language.

import { useTranslation } from "react-i18next";
import { unreachable } from "../../engine/text/result.ts";
import type { DeckError, Delimiter } from "../../formats/decks/types.ts";
import type { StorageError } from "../../storage/contract/stored.ts";
import type { LeftOut } from "../../worker/decksProtocol.ts";
import { storageErrorText } from "../errorTexts.ts";

export const delimiterNames = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" } as const satisfies Readonly<
	Record<Delimiter, string>
>;

const leftKinds = ["unusable", "uneven", "cut", "sounds", "pictures"] as const;

export interface ExchangeTexts {
	/** Empty for what the person has ended. */
	readonly problem: (error: DeckError | StorageError) => string;
	/** A sentence for each thing that was left out. */
	readonly leftOut: (left: Readonly<LeftOut>) => readonly string[];
	/** Of a defect. */
	readonly broken: (error: unknown) => string;
}

export function useExchangeTexts(): ExchangeTexts {
	const { t } = useTranslation("exchange");
	const { t: tError } = useTranslation("errors");
	const problem = (error: DeckError | StorageError): string => {
		switch (error.kind) {
			case "cancelled":
				return "";
			case "empty":
			case "unknownForm":
			case "binary":
			case "noCollection":
			case "locked":
			case "noWords":
				return t(`error.${error.kind}`);
			case "tooLarge":
				return t("error.tooLarge", { megabytes: Math.round(error.limitBytes / 1_000_000) });
			case "openQuote":
				return t("error.openQuote", { row: error.row });
			case "damaged":
				return t(damaged[error.what]);
			case "missingTable":
				return t("error.missingTable", { table: error.table });
			case "newerVersion":
				return t("error.newerVersion", { found: error.found, known: error.known });
			case "full":
			case "corrupt":
			case "missing":
			case "notAllowed":
			case "blocked":
			case "unavailable":
				return storageErrorText(error, tError);
			default:
				return unreachable(error);
		}
	};
	return {
		problem,
		leftOut: (left) =>
			leftKinds.flatMap((kind) => (left[kind] === 0 ? [] : [t(`bringIn.left.${kind}`, { count: left[kind] })])),
		broken: (error) => t("error.broken", { message: error instanceof Error ? error.message : String(error) }),
	};
}

const damaged = {
	archive: "error.damagedArchive",
	database: "error.damagedDatabase",
	json: "error.damagedJson",
} as const;
