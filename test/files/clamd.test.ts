import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { askClamd } from "../../src/cli/ask-clamd.js";

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

/** Speaks as clamd does: takes a stream apart and says what `found` says of it. */
async function clamd(found: (bytes: Buffer) => string): Promise<{ host: string; port: number }> {
  const server = createServer((socket) => {
    let heard = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      heard = Buffer.concat([heard, chunk]);
      const command = Buffer.from("zINSTREAM\0");
      if (!heard.subarray(0, command.length).equals(command)) return;
      const stretches: Buffer[] = [];
      for (let at = command.length; at + 4 <= heard.length; ) {
        const length = heard.readUInt32BE(at);
        if (length === 0) return void socket.end(found(Buffer.concat(stretches)));
        if (at + 4 + length > heard.length) return;
        stretches.push(heard.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return { host: "127.0.0.1", port: typeof address === "object" && address ? address.port : 0 };
}

const judge = (bytes: Buffer) => (bytes.includes("EICAR") ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0");

describe("a scanner for harm", () => {
  it("sees every byte of a file, however many stretches it takes", async () => {
    const seen: number[] = [];
    const at = await clamd((bytes) => {
      seen.push(bytes.length);
      return judge(bytes);
    });
    expect(await askClamd(at, Buffer.alloc(300_000, 7))).toBe("clean");
    expect(await askClamd(at, Buffer.concat([Buffer.alloc(200_000), Buffer.from("EICAR")]))).toBe("harmful");
    expect(seen).toEqual([300_000, 200_005]);
  });

  it("counts as down when it errs, is silent, hangs up, or is not there", async () => {
    const file = Buffer.from("file");
    expect(await askClamd(await clamd(() => "INSTREAM size limit exceeded. ERROR\0"), file)).toBe("down");
    expect(await askClamd(await clamd(() => "stream: OK, or so\0"), file)).toBe("down");
    expect(await askClamd(await clamd(() => ""), file)).toBe("down");
    const gone = await clamd(judge);
    await new Promise((resolve) => servers.pop()?.close(resolve));
    expect(await askClamd(gone, file)).toBe("down");
    const silent = createServer((socket) => void socket.on("error", () => undefined));
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const address = silent.address();
    const port = typeof address === "object" && address ? address.port : 0;
    expect(await askClamd({ host: "127.0.0.1", port }, file, 50)).toBe("down");
    silent.close();
  });
});
