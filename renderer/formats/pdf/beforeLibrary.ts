// Runs right before pdf.js loads, in the same turn; afterLibrary.ts takes back what is only for that moment. In a web
// worker pdf.js would take the mailbox for its own; it leaves it alone where it sees a window. In Node it looks for a
// library to draw with, and complains of each thing that it misses; nothing is drawn here.

type Scope = Partial<Record<"window" | "DOMMatrix" | "Path2D" | "ImageData", unknown>>;

const scope = globalThis as Scope;

const inWorker = scope.window === undefined && "postMessage" in globalThis && "onmessage" in globalThis;
const { warn } = console;

if (inWorker) scope.window = globalThis;
console.warn = () => undefined;
scope.DOMMatrix ??= class DOMMatrix {};
scope.Path2D ??= class Path2D {};
scope.ImageData ??= class ImageData {};

/** Undoes what must not stay. */
export function restoreScope(): void {
	if (inWorker) Reflect.deleteProperty(globalThis, "window");
	console.warn = warn;
}
