// Connects the table to the records of its rows in view.

import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useServices } from "../services.tsx";
import { createRecordStore, type RecordStore } from "./recordStore.ts";

/** The store; what calls it is drawn anew whenever the store has read. */
export function useRecords(): RecordStore {
	const { vocabulary } = useServices().library;
	const store = useMemo(() => createRecordStore(vocabulary), [vocabulary]);
	useEffect(() => store.follow(), [store]);
	useSyncExternalStore(store.subscribe, store.version);
	return store;
}
