import type { AddVerb } from "../verb.js";
import { addAccount } from "./account.js";
import { addAssess } from "./assess.js";
import { addAudit } from "./audit.js";
import { addCatalog } from "./catalog.js";
import { addChat } from "./chat.js";
import { addDemo } from "./demo.js";
import { addDoctor } from "./doctor.js";
import { addKey } from "./key.js";
import { addList } from "./list.js";
import { addPerson } from "./person.js";
import { addReport } from "./report.js";
import { addSearch } from "./search.js";
import { addServe } from "./serve.js";
import { addSlack } from "./slack.js";
import { addStore } from "./store.js";
import { addTeams } from "./teams.js";
import { addUnderstand } from "./understand.js";

/** Every verb of the command line, in the order in which help lists them. */
export const verbs: readonly AddVerb[] = [
  addServe,
  addChat,
  addUnderstand,
  addSearch,
  addAssess,
  addCatalog,
  addList,
  addReport,
  addPerson,
  addAccount,
  addAudit,
  addSlack,
  addTeams,
  addDemo,
  addStore,
  addKey,
  addDoctor,
];
