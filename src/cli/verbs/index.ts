import type { AddVerb } from "../verb.js";
import { addCatalog } from "./catalog.js";

/** Every verb of the command line, in the order in which help lists them. */
export const verbs: readonly AddVerb[] = [addCatalog];
