import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { openAiModel } from "../../../src/understanding/model/openai.js";

const good = { intent: "find", kind: "training", aspect: null, topic: "바리스타", occupation: null, crisisKind: null };
const usage = { prompt_tokens: 812, completion_tokens: 41, total_tokens: 853 };

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

describe("a model behind the protocol", () => {
  it("is asked once, with the redacted words alone, for one of our intents", async () => {
    const { ask, requests } = await modelThat(says(good));
    expect(await ask({ shown: "바리스타 배우고 싶은데", asked: "residence" })).toEqual({
      kind: "answered",
      answer: good,
      tokens: { in: 812, out: 41 },
    });
    expect(requests).toHaveLength(1);
    const [{ path, headers, body }] = requests as [Asked];
    expect(path).toBe("/v1/chat/completions");
    expect(headers.authorization).toBe("Bearer sk-test");
    expect(body.store).toBe(false);
    expect(body.messages.at(-1)).toEqual({ role: "user", content: "바리스타 배우고 싶은데" });
    expect(body.messages[0]?.content).toContain("residence");
    expect(body.response_format.json_schema.strict).toBe(true);
    expect(body.response_format.json_schema.schema.properties.intent.enum).toContain("withdraw");
    expect(body.max_completion_tokens).toBeLessThanOrEqual(400);
  });

  it.each([
    ["429", answers(429, { error: { message: "slow down" } }), "busy"],
    ["500", answers(500, { error: { message: "oops" } }), "down"],
    ["401", answers(401, { error: { message: "bad key" } }), "forbidden"],
    ["a refusal", says(null, { refusal: "no" }), "refused"],
    ["cut off", says(good, {}, "length"), "cutOff"],
    ["filtered", says(good, {}, "content_filter"), "refused"],
    ["broken JSON", saysText('{"intent":"fi'), "unreadable"],
    ["no JSON at all", saysText("찾으시는군요!"), "unreadable"],
    ["an unknown enum", says({ ...good, intent: "delete_everything" }), "unreadable"],
    ["a field too many", says({ ...good, sql: "drop table persons" }), "unreadable"],
    ["a name of somebody", says({ ...good, name: "홍길동" }), "unreadable"],
    ["no choice", answers(200, { choices: [], usage }), "unreadable"],
    ["a page of another server", answersText(200, "<html>login</html>"), "unreadable"],
    ["a way elsewhere", elsewhere(), "down"],
    ["an answer without end", endless(), "down"],
    ["a connection that breaks", broken(), "down"],
  ])("%s is no answer, and is not asked again", async (_, answer, why) => {
    const { ask, requests } = await modelThat(answer);
    expect(await ask({ shown: "뭐 좀 알아보려고요" })).toMatchObject({ kind: "failed", why });
    expect(requests).toHaveLength(1);
  });

  it.each([
    ["says nothing", () => {}],
    [
      "sends its headers and then nothing",
      (_: IncomingMessage, res: ServerResponse) => void res.writeHead(200).write("{"),
    ],
  ])("one that %s is left after its time", async (_, answer) => {
    const { ask } = await modelThat(answer, { withinMs: 150 });
    expect(await ask({ shown: "뭐 좀 알아보려고요" })).toEqual({ kind: "failed", why: "slow" });
  });

  it("that is not there is no answer", async () => {
    const ask = openAiModel({ apiKey: "sk-test", model: "m", baseUrl: "http://127.0.0.1:9/v1" });
    expect(await ask({ shown: "뭐 좀 알아보려고요" })).toEqual({ kind: "failed", why: "down" });
  });
});

interface Asked {
  readonly path: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: {
    readonly store: boolean;
    readonly max_completion_tokens: number;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format: {
      readonly json_schema: {
        readonly strict: boolean;
        readonly schema: { readonly properties: { intent: { enum: string[] } } };
      };
    };
  };
}
type Answer = (req: IncomingMessage, res: ServerResponse) => void;

async function modelThat(answer: Answer, { withinMs = 4_000 } = {}) {
  const requests: Asked[] = [];
  const server = createServer((req, res) => {
    let body = "";
    req.on("data", (part) => {
      body += String(part);
    });
    req.on("end", () => {
      requests.push({ path: req.url, headers: req.headers, body: JSON.parse(body) });
      answer(req, res);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}/v1`;
  return { ask: openAiModel({ apiKey: "sk-test", model: "m", baseUrl, withinMs }), requests };
}

function answersText(status: number, text: string): Answer {
  return (_, res) => void res.writeHead(status, { "content-type": "application/json" }).end(text);
}

function answers(status: number, body: unknown): Answer {
  return answersText(status, JSON.stringify(body));
}

function saysText(content: string | null, more: object = {}, finish = "stop"): Answer {
  const message = { role: "assistant", content, ...more };
  return answers(200, {
    id: "x",
    object: "chat.completion",
    choices: [{ index: 0, finish_reason: finish, message }],
    usage,
  });
}

function says(content: unknown, more: object = {}, finish = "stop"): Answer {
  return saysText(content === null ? null : JSON.stringify(content), more, finish);
}

function elsewhere(): Answer {
  return (_, res) => void res.writeHead(307, { location: "http://169.254.169.254/latest" }).end();
}

function endless(): Answer {
  return (_, res) => {
    res.writeHead(200, { "content-type": "application/json" });
    const more = () => {
      while (res.write(" ".repeat(16_384)));
      res.once("drain", more);
    };
    more();
  };
}

function broken(): Answer {
  return (req) => void req.socket.destroy();
}
