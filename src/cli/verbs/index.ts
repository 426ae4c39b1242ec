import type { AddVerb } from "../verb.js";
import { addAssess } from "./assess.js";
import { addCatalog } from "./catalog.js";
import { addDoctor } from "./doctor.js";
import { addSearch } from "./search.js";

/** Every verb of the command line, in the order in which help lists them. */
export const verbs: readonly AddVerb[] = [addSearch, addAssess, addCatalog, addDoctor];
