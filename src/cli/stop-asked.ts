/** Resolves when somebody asks the process to stop. Asked again, it ends at once: something hangs. */
export function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    let last = 0;
    const hear = (signal: NodeJS.Signals) => {
      const now = performance.now();
      // A terminal sends Ctrl-C to npm and to us, and npm passes its own on: one press is heard twice.
      if (last > 0 && now - last > 500) process.exit(signal === "SIGINT" ? 130 : 143);
      if (last === 0) last = now;
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, hear);
  });
}
