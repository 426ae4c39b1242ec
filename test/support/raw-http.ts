import { connect } from "node:net";

/** Sends bytes as they are, and gives back all that came until the other side hung up or `ms` went by. */
export function sendRaw(port: number, bytes: string | Buffer, ms = 1_000): Promise<string> {
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
    });
    socket.on("error", () => undefined);
    socket.on("close", finish);
  });
}

/** The status of an answer that came over a raw socket; null when nothing came. */
export function statusOf(heard: string): number | null {
  const read = /^HTTP\/1\.1 (\d{3}) /.exec(heard);
  return read === null ? null : Number(read[1]);
}
