/** A browser without a script, small enough to hold in the head: keeps its cookie and sends the forms it was shown. */
export interface PageReader {
  open(path?: string): Promise<Shown>;
  /** Sends what was written, in the form of the page shown last, or of another page. */
  write(text: string, on?: Shown): Promise<Shown>;
  press(label: string, on?: Shown): Promise<Shown>;
  cookie(): string;
}

export interface Shown {
  readonly status: number;
  readonly html: string;
  readonly setCookie: string | null;
}

export function createPageReader(url: string, headers: Readonly<Record<string, string>> = {}): PageReader {
  let cookie = "";
  let last: Shown = { status: 0, html: "", setCookie: null };

  const go = async (path: string, init: RequestInit = {}): Promise<Shown> => {
    const sent = { accept: "text/html", ...headers, ...(cookie !== "" && { cookie }) };
    const answer = await fetch(new URL(path, url), { ...init, redirect: "manual", headers: sent });
    const setCookie = answer.headers.get("set-cookie");
    if (setCookie !== null) cookie = setCookie.split(";", 1)[0] ?? "";
    const next = answer.headers.get("location");
    if (answer.status === 303 && next !== null) {
      await answer.arrayBuffer();
      return go(next);
    }
    last = { status: answer.status, html: await answer.text(), setCookie };
    return last;
  };
  const post = (fields: Record<string, string>) => go("/chat", { method: "POST", body: new URLSearchParams(fields) });

  return {
    open: (path = "/") => go(path),
    write: (text, on = last) => {
      const form = /<form id="compose"[\s\S]*?name="event" value="([^"]+)"/.exec(on.html);
      return post({ event: form?.[1] ?? "", text });
    },
    press: (label, on = last) => {
      const forms = on.html.match(/<form[\s\S]*?<\/form>/g) ?? [];
      const form = forms.findLast((one) => one.includes(`>${label}</button>`)) ?? "";
      const pick = new RegExp(`value="([^"]+)">${label}</button>`).exec(form)?.[1] ?? "";
      return post({ event: /name="event" value="([^"]+)"/.exec(form)?.[1] ?? "", pick });
    },
    cookie: () => cookie,
  };
}
