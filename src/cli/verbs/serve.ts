import type { AddVerb } from "../verb.js";
import { withConfig } from "../verb.js";

export const addServe: AddVerb = (program, { io, action }) => {
  program
    .command("serve")
    .description("runs the assistant: web chat, staff desk, health and metrics, every channel that is configured")
    .action(
      action(async () => {
        // What draws pages and speaks HTTP is loaded by this verb alone.
        const { serve } = await import("../serve.js");
        return withConfig(io, (config, log) => serve(io, config, log));
      }),
    );
};
