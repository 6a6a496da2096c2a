// Is what lies on the disk a day's count, a place of reading or a setting as we wrote it?

import type { DailyCountRecord, KnownUntilRecord, ReadingDayRecord, SettingRecord } from "../records/days.ts";
import { isCount, isDay, isText, shape } from "./shape.ts";

const hasReadingDayShape = shape<ReadingDayRecord>({
	id: isText,
	day: isDay,
	articleId: isText,
	milliseconds: isCount,
	words: isCount,
});

export function isReadingDayRecord(value: unknown): value is ReadingDayRecord {
	return hasReadingDayShape(value) && value.id === `${value.day} ${value.articleId}`;
}

export const isDailyCountRecord = shape<DailyCountRecord>({
	day: isText,
	learning: isCount,
	known: isCount,
	ignored: isCount,
});

export const isKnownUntilRecord = shape<KnownUntilRecord>({ articleId: isText, at: isCount, contentHash: isText });

export const isSettingRecord = shape<SettingRecord>({ name: isText, value: () => true });
