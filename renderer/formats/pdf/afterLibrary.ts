// Runs right after pdf.js has loaded, in the same turn: the scope is as it was before beforeLibrary.ts.

import { restoreScope } from "./beforeLibrary.ts";

restoreScope();
