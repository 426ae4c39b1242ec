import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { may } from "../domain/staff.js";
import type { Assets } from "./assets.js";
import { Keys } from "./parts/keys.js";
import { Notice } from "./parts/notice.js";
import { PostButton } from "./parts/post-button.js";
import type { Area, DeskPage } from "./route.js";
import { useView, type View, ViewProvider } from "./view.js";

/** What htmx may do: no code in attributes, no styles of its own; pages that were refused are shown too. */
const htmxConfig = JSON.stringify({
  allowEval: false,
  includeIndicatorStyles: false,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  responseHandling: [{ code: ".*", swap: true }],
});

/** A whole page of the desk as text. */
export function drawPage(page: DeskPage, view: View, assets: Assets, told: URLSearchParams): string {
  const drawn = (
    <ViewProvider value={view}>
      <Frame page={page} assets={assets} told={told} />
    </ViewProvider>
  );
  return `<!doctype html>\n${renderToString(drawn)}\n`;
}

function Frame({ page, assets, told }: { page: DeskPage; assets: Assets; told: URLSearchParams }): VNode {
  const { words, who } = useView();
  return (
    <html lang="ko">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="htmx-config" content={htmxConfig} />
        <title>{`${page.waiting ? `(${page.waiting}) ` : ""}${page.title} · ${words("desk.name")}`}</title>
        <link rel="stylesheet" href={assets.style.href} integrity={assets.style.integrity} />
        <link rel="icon" href={assets.icon.href} type="image/svg+xml" />
        {assets.scripts.map(({ href, integrity }) => (
          <script key={href} src={href} integrity={integrity} defer />
        ))}
      </head>
      <body hx-ext="morph" hx-boost="true" hx-target="body" hx-swap="morph:innerHTML show:none">
        <a class="skip" href="#main">
          {words("desk.skip")}
        </a>
        {who ? <Head area={page.area} /> : null}
        <main id="main" class={page.width === "wide" ? "wide" : "column"} tabIndex={-1}>
          {page.width === "wide" ? null : <h1>{page.title}</h1>}
          <Notice told={told} />
          {page.body}
        </main>
        <p id="live" class="sr" role="status" />
        <p id="offline" class="offline" role="alert" hidden>
          {words("desk.offline")}
        </p>
        <p id="signed-out" class="offline" role="alert" hidden>
          {words("desk.live.signedOut")}{" "}
          <a href="/desk/sign-in" target="_blank" rel="noopener" hx-boost="false">
            {words("desk.live.signIn")}
          </a>
        </p>
      </body>
    </html>
  );
}

const areas: readonly { readonly area: Area; readonly href: string; readonly needs: Parameters<typeof may>[1] }[] = [
  { area: "inbox", href: "/desk/inbox", needs: "handoffs" },
  { area: "people", href: "/desk/people", needs: "people" },
  { area: "programs", href: "/desk/programs", needs: "programs" },
  { area: "surveys", href: "/desk/surveys", needs: "surveys" },
  { area: "requests", href: "/desk/requests", needs: "people" },
  { area: "replies", href: "/desk/replies", needs: "replies" },
  { area: "understanding", href: "/desk/not-understood", needs: "understanding" },
  { area: "reports", href: "/desk/reports", needs: "reports" },
  { area: "accounts", href: "/desk/accounts", needs: "accounts" },
  { area: "audit", href: "/desk/audit", needs: "audit" },
];

function Head({ area }: { area: Area | undefined }): VNode | null {
  const { words, who } = useView();
  if (!who) return null;
  return (
    <header class="head">
      <a class="brand" href="/desk/inbox">
        {words("desk.name")}
      </a>
      <nav aria-label={words("desk.nav.label")}>
        {areas
          .filter(({ needs }) => may(who.role, needs))
          .map((one) => (
            <a key={one.area} href={one.href} aria-current={one.area === area ? "page" : undefined}>
              {words(`desk.nav.${one.area}`)}
            </a>
          ))}
      </nav>
      <div class="me">
        {may(who.role, "handoffs") ? <Keys /> : null}
        <a href="/desk/me" aria-current={area === "me" ? "page" : undefined}>
          {who.name}
        </a>
        <PostButton action="/desk/sign-out" look="quiet">
          {words("desk.signOut")}
        </PostButton>
      </div>
    </header>
  );
}
