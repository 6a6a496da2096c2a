// By what records refer to each other, and how they tell time.

import type { Brand } from "../../engine/text/brand.ts";

export type ArticleId = Brand<string, "ArticleId">;

export type ListId = Brand<string, "ListId">;

/** Milliseconds since 1970, UTC. */
export type Timestamp = number;
