import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./cli/project-root.js";
import { run } from "./cli/run.js";

const root = projectRoot();
const envFile = join(root, ".env");
if (existsSync(envFile)) process.loadEnvFile(envFile);

// Whoever reads us may have seen enough (`ieum list … | head`): that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const { stdin, stdout, stderr, env } = process;
process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd(), root });
