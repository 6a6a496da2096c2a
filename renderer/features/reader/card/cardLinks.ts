// The way from what stands on the card to a page over it.

import { createContext, useContext } from "react";
import type { CardPage } from "./pages.ts";

const CardLinks = createContext<((page: CardPage) => void) | null>(null);
export const CardLinksProvider = CardLinks.Provider;

/** Opens a page over what is shown; `null` where nothing can be opened. */
export function useCardLinks(): ((page: CardPage) => void) | null {
	return useContext(CardLinks);
}
