import { connect } from "node:net";

/**
 * Sends bytes as they are, and gives back what came until one answer was whole, the other side hung up, or `ms` went by:
 * for whoever wants an answer longer than any machine needs, for whoever wants none as long as they care to listen.
 */
export function sendRaw(port: number, bytes: string | Buffer, ms = 45_000): Promise<string> {
  return new Promise((resolve) => {
    let heard = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    const finish = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(heard);
    };
    const timer = setTimeout(finish, ms);
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1");
      if (isWhole(heard)) finish();
    });
    socket.on("error", () => undefined);
    socket.on("close", finish);
  });
}

function isWhole(heard: string): boolean {
  const [head, body] = [heard.slice(0, heard.indexOf("\r\n\r\n")), heard.slice(heard.indexOf("\r\n\r\n") + 4)];
  if (!heard.includes("\r\n\r\n")) return false;
  if (/^transfer-encoding: chunked/im.test(head)) return body.endsWith("0\r\n\r\n");
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  return length !== undefined && body.length >= Number(length);
}

/** The status of an answer that came over a raw socket; null when nothing came. */
export function statusOf(heard: string): number | null {
  const read = /^HTTP\/1\.1 (\d{3}) /.exec(heard);
  return read === null ? null : Number(read[1]);
}
