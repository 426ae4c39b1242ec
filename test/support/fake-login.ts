import { createServer, type IncomingMessage } from "node:http";
import https from "node:https";
import { connect } from "node:net";
import { onTestFinished } from "vitest";

/** What a bot that wants a token asked of Microsoft. */
export interface AskedForToken {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly form: URLSearchParams;
}

/** Where tokens are given, in the place of Microsoft's. */
export interface FakeLogin {
  readonly origin: string;
  readonly asked: readonly AskedForToken[];
  /** From now on it gives none. */
  refuse(): void;
}

/**
 * Starts it, and leads whatever this process would bring to Microsoft over TLS there instead: the library knows no other
 * address. As it was again after the test.
 */
export async function startFakeLogin(token?: string): Promise<FakeLogin> {
  const asked: AskedForToken[] = [];
  let gives = true;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = "", url = "", headers } = request;
    const form = new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
    asked.push({ method, host: headers.host ?? "", path: url, headers, form });
    response.writeHead(gives ? 200 : 401, { "content-type": "application/json" });
    const given = {
      token_type: "Bearer",
      access_token: token ?? `token-${asked.length}`,
      resource: "x",
      client_id: "x",
    };
    const until = Math.floor(Date.now() / 1000) + 3600;
    const whole = { ...given, expires_in: 3600, ext_expires_in: 3600, expires_on: `${until}` };
    response.end(JSON.stringify(gives ? whole : { error: "invalid_client", error_description: "a secret of theirs" }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const before = https.globalAgent;
  https.globalAgent = new LedHere(port);
  onTestFinished(() => {
    https.globalAgent = before;
    server.closeAllConnections();
    server.close();
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    refuse: () => {
      gives = false;
    },
  };
}

class LedHere extends https.Agent {
  readonly #port: number;

  constructor(port: number) {
    super({ keepAlive: false });
    this.#port = port;
  }

  override createConnection() {
    return connect(this.#port, "127.0.0.1");
  }
}
