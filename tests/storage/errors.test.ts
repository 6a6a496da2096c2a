import "fake-indexeddb/auto";
import Dexie from "dexie";
import { expect, test } from "vitest";
import { storageErrorOf } from "../../renderer/storage/errors.ts";

const quota = () => new DOMException("the disk is full", "QuotaExceededError");

test.each([
	["a quota error of the browser", quota()],
	["one that Dexie has mapped", new Dexie.QuotaExceededError("full")],
	["one inside the abort of a transaction", new Dexie.AbortError("aborted", quota())],
	["one among the failures of many writes", Object.assign(new Dexie.AbortError("bulk"), { failures: [quota()] })],
	["one as a cause", new Error("wrapped", { cause: quota() })],
])("%s means that the disk is full", (_what, error) => {
	expect(storageErrorOf(error)).toEqual({ kind: "full" });
});

test("any other failure of the database keeps its name and message", () => {
	expect(storageErrorOf(new DOMException("gone", "InvalidStateError"))).toEqual({
		kind: "unavailable",
		message: "InvalidStateError: gone",
	});
	expect(storageErrorOf(new Dexie.DatabaseClosedError("closed"))).toEqual({
		kind: "unavailable",
		message: "DatabaseClosedError: closed",
	});
});

test.each([new TypeError("a defect"), "a string", null, undefined])("%s is no failure of the database", (error) => {
	expect(storageErrorOf(error)).toBeNull();
});

test("an error that contains itself ends", () => {
	const error = new Error("round");
	error.cause = error;
	expect(storageErrorOf(error)).toBeNull();
});
