/** Loaded before all else (`node --import`): keeps compiled modules between starts, which then take some 0.4 s less. */
import { enableCompileCache } from "node:module";
import { join } from "node:path";

enableCompileCache(join(process.env.DATA_DIR || "data", "compiled"));
