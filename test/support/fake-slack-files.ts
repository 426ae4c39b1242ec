import { createServer } from "node:http";

/** How the next request for a file goes. */
export type FileAnswer =
  | { readonly kind: "file"; readonly bytes: Buffer }
  | { readonly kind: "login" | "redirect" | "gone" | "busy" | "packed" }
  /** More than it said, for as long as somebody listens. */
  | { readonly kind: "endless" };

export interface FakeSlackFiles {
  /** Where the Web API is: it leads on to the fake that was given. */
  readonly apiUrl: string;
  /** Where files are. */
  url(name: string): string;
  /** By the path's last part; the last of several goes on for good. */
  readonly answers: Map<string, FileAnswer[]>;
  /** What was asked for, and with which token. */
  readonly asked: { readonly name: string; readonly bearer: string }[];
  stop(): Promise<void>;
}

/** Slack's host of files, in front of a fake of its Web API. */
export async function startFakeSlackFiles(apiUrl: string): Promise<FakeSlackFiles> {
  const answers = new Map<string, FileAnswer[]>();
  const asked: { name: string; bearer: string }[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? "";
    const bearer = request.headers.authorization ?? "";
    if (path.startsWith("/api/")) {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const headers = { authorization: bearer, "content-type": request.headers["content-type"] ?? "" };
      const body = new Uint8Array(Buffer.concat(chunks));
      const answer = await fetch(new URL(path.replace("/api/", ""), apiUrl), { method: "POST", headers, body });
      response.writeHead(answer.status, { "content-type": "application/json" });
      return void response.end(await answer.text());
    }
    const name = path.split("/").at(-1) ?? "";
    asked.push({ name, bearer });
    const left = answers.get(name) ?? [{ kind: "gone" }];
    const answer = left.length > 1 ? left.shift() : left[0];
    // Not in one breath: restify, which a test may have loaded, gives nothing back from `writeHead`.
    const say = (status: number, headers: Record<string, string>, body: string | Buffer = "") => {
      response.writeHead(status, headers);
      response.end(body);
    };
    switch (answer?.kind) {
      case "file":
        return say(200, { "content-type": "application/octet-stream" }, answer.bytes);
      case "login":
        return say(200, { "content-type": "text/html; charset=utf-8" }, "<!doctype html>sign in");
      case "redirect":
        return say(302, { location: "/files-pri/elsewhere" });
      case "packed":
        return say(200, { "content-encoding": "gzip" }, "packed");
      case "busy":
        return say(503, {});
      case "endless": {
        response.writeHead(200, { "content-type": "text/plain" });
        const more = setInterval(() => response.write(Buffer.alloc(1024 * 1024, "a")), 1);
        return void response.on("close", () => clearInterval(more));
      }
      case "gone":
      case undefined:
        return say(404, {});
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return {
    apiUrl: `${origin}/api/`,
    url: (name) => `${origin}/files-pri/T1-F1/${name}`,
    answers,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
