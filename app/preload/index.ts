// Gives the page `window.haiDong`: the calls of the contract, and nothing else. Runs in the sandboxed preload script.

import { contextBridge, ipcRenderer } from "electron";
import { createBridge } from "./bridge.ts";

contextBridge.exposeInMainWorld("haiDong", createBridge(ipcRenderer));
