// The frame that a page is printed from: found again by this, to be taken away when it is no longer needed.

export const printingFrame = "iframe[data-printing]";
