import { connect } from "node:net";

export interface Clamd {
  readonly host: string;
  readonly port: number;
}

/** What a file was found to be; `down`: nobody answered, or not so that it could be understood. */
export type Screened = "clean" | "harmful" | "down";

/** A stretch of a file on its way. */
const stretchBytes = 64 * 1024;
/** Ten megabytes are looked through in a second or two. */
const usualWithinMs = 20_000;
/** An answer is one line; more than this is none. */
const longestAnswer = 4_096;

/**
 * Has a ClamAV daemon look through a file, over TCP (`INSTREAM`: stretches, each after its length, and one of length nothing
 * at the end). Source: clamd(8). Never rejects: whatever goes wrong is `down`.
 */
export function askClamd({ host, port }: Clamd, bytes: Buffer, withinMs = usualWithinMs): Promise<Screened> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect({ host, port });
    const done = (screened: Screened) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(screened);
    };
    const timer = setTimeout(() => done("down"), withinMs);
    socket.on("connect", () => {
      socket.write("zINSTREAM\0");
      for (let at = 0; at < bytes.length; at += stretchBytes) {
        const stretch = bytes.subarray(at, at + stretchBytes);
        socket.write(lengthOf(stretch.length));
        socket.write(stretch);
      }
      socket.write(lengthOf(0));
    });
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
      if (answer.includes("\0")) done(read(answer.slice(0, answer.indexOf("\0"))));
      else if (answer.length > longestAnswer) done("down");
    });
    socket.on("error", () => done("down"));
    socket.on("close", () => done("down"));
  });
}

/** `stream: OK`, `stream: Eicar-Signature FOUND`; anything else is no verdict. */
function read(answer: string): Screened {
  if (answer === "stream: OK") return "clean";
  return /^stream: .+ FOUND$/.test(answer) ? "harmful" : "down";
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}
