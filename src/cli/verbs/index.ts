import type { AddVerb } from "../verb.js";

/** A verb of the command line. What it needs is loaded when it is the one that is asked for: each needs a part of the house. */
interface Verb {
  readonly name: string;
  load(): Promise<AddVerb>;
}

/** Every verb of the command line, in the order in which help lists them. */
export const verbs: readonly Verb[] = [
  { name: "serve", load: async () => (await import("./serve.js")).addServe },
  { name: "chat", load: async () => (await import("./chat.js")).addChat },
  { name: "understand", load: async () => (await import("./understand.js")).addUnderstand },
  { name: "search", load: async () => (await import("./search.js")).addSearch },
  { name: "assess", load: async () => (await import("./assess.js")).addAssess },
  { name: "catalog", load: async () => (await import("./catalog.js")).addCatalog },
  { name: "list", load: async () => (await import("./list.js")).addList },
  { name: "report", load: async () => (await import("./report.js")).addReport },
  { name: "person", load: async () => (await import("./person.js")).addPerson },
  { name: "account", load: async () => (await import("./account.js")).addAccount },
  { name: "audit", load: async () => (await import("./audit.js")).addAudit },
  { name: "slack", load: async () => (await import("./slack.js")).addSlack },
  { name: "teams", load: async () => (await import("./teams.js")).addTeams },
  { name: "demo", load: async () => (await import("./demo.js")).addDemo },
  { name: "store", load: async () => (await import("./store.js")).addStore },
  { name: "key", load: async () => (await import("./key.js")).addKey },
  { name: "doctor", load: async () => (await import("./doctor.js")).addDoctor },
];
