// `npm start`: from a bare clone to a running assistant. Plain Node; nothing is installed yet when it begins.
import { fileURLToPath } from "node:url";
import { checkNode } from "./node-version.mjs";
import { root } from "./say.mjs";

checkNode();
const { ensureInstalled } = await import("./install.mjs");
ensureInstalled();

// In this very process, so that signals and the exit status need no passing on.
const ieum = new URL("bin/ieum.mjs", root);
process.argv = [process.argv[0], fileURLToPath(ieum), "serve", ...process.argv.slice(2)];
await import(ieum.href);
