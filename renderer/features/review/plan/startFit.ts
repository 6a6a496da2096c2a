// Starts the worker that fits parameters, when it is asked to. Runs in the window.

import { createFitPlan, type FitPlan } from "../../../worker/fitClient.ts";

export function startFit(): FitPlan {
	return createFitPlan(() => new Worker(new URL("../../../worker/fit.worker.ts", import.meta.url), { type: "module" }));
}
