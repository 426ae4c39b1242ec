import { serve } from "../serve.js";
import type { AddVerb } from "../verb.js";
import { withConfig } from "../verb.js";

export const addServe: AddVerb = (program, { io, action }) => {
  program
    .command("serve")
    .description("runs the assistant: web chat, health and metrics; HOST and PORT say where")
    .action(action(() => withConfig(io, (config, log) => serve(io, config, log))));
};
