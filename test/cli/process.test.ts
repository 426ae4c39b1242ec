import { describe, expect, it } from "vitest";
import { ownStore, startProgram } from "./program.js";
import { ieum, values } from "./streams.js";

describe("the program as a process", { timeout: 90_000 }, () => {
  it("ends quietly when its reader goes away", async () => {
    const { child, ended, complaints } = startProgram(["search", "--json"], {});
    child.stdout?.destroy();
    child.stdin?.on("error", () => undefined);
    child.stdin?.write(`${JSON.stringify({ query: "일자리" })}\n`.repeat(50));
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(complaints()).toBe("");
  });

  it("tells a wrong verb on standard error alone, with status 2", async () => {
    const { ended, stdout, complaints } = startProgram(["talk"], {});
    expect(await ended).toEqual({ code: 2, signal: null });
    expect(stdout()).toBe("");
    expect(complaints()).toMatch(/^ieum: unknown command 'talk'[^\n]*\n$/);
  });

  it("holds a talk by JSON lines, each answered before the next is asked", async () => {
    const { child, ended, stdout } = startProgram(["chat", "--json"], ownStore());
    const ask = async (line: object, answers: number) => {
      child.stdin?.write(`${JSON.stringify(line)}\n`);
      await expect.poll(() => values(stdout()).length, { timeout: 60_000 }).toBe(answers);
    };
    await ask({ conversation: "c1", text: "안녕하세요", at: "2026-03-02T09:00:00+09:00" }, 1);
    await ask({ conversation: "c1", choose: "상담사 연결" }, 2);
    await ask({ staff: "s1", do: "list" }, 3);
    child.stdin?.end();
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(values(stdout())).toMatchObject([
      {
        conversation: "c1",
        owner: "assistant",
        messages: expect.arrayContaining([expect.objectContaining({ from: "assistant" })]),
      },
      { conversation: "c1" },
      { staff: "s1", result: { handoffs: expect.any(Array) } },
    ]);
  });

  it("remembers what was said in the terminal, and lists, shows and erases who said it", async () => {
    const env = ownStore();
    const chat = startProgram(["chat", "--json"], env);
    chat.child.stdin?.end(`${JSON.stringify({ conversation: "c1", text: "서울 사는 47살이에요" })}\n`);
    await chat.ended;
    const people = await ieum(["list", "people", "--json"], { env });
    expect(values(people.stdout)).toMatchObject([{ conversations: ["c1"], facts: { age: 47, residence: "서울" } }]);
    const [{ id }] = values(people.stdout) as [{ id: string }];
    expect(await ieum(["person", "erase", id], { env })).toMatchObject({ status: 0 });
    const gone = await ieum(["person", "show", id], { env });
    expect(gone.status).toBe(1);
    expect(gone.stderr).toBe(`ieum: there is no person ${id}: ieum list people --json names all\n`);
  });
});
