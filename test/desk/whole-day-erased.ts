import Database from "better-sqlite3";
import type { DeskBrowser } from "../support/desk-browser.js";
import { follow } from "../support/follow.js";

/** On the request of the person: what is kept is given to them, and then is no more. */
export async function exportsAndErases(boss: DeskBrowser, name: string): Promise<string> {
  const { page } = boss;
  const open = async () => {
    await boss.go("/desk/people");
    await page.locator("input[name=q]").fill(name);
    await boss.press("찾기");
    await follow(page.locator("main table a").first());
    await boss.press("본인이 요청해서");
  };
  await open();
  await boss.press("전체 보기·내려받기");
  await page.getByRole("button", { name: "데이터 파일로 받기" }).waitFor();
  const shown = await page.locator("main").textContent();
  await open();
  await follow(page.getByRole("link", { name: "모두 지우기" }));
  await page.getByLabel("본인이 요청한 것을 확인했어요.").check();
  await boss.press("모두 지우기");
  await page.getByRole("status").filter({ hasText: "지웠어요" }).first().waitFor();
  return shown ?? "";
}

/** All pages and files of the desk on which somebody could still be seen, in one. */
export async function everythingThatCanStillBeSeen(boss: DeskBrowser): Promise<string> {
  const seen: string[] = [];
  for (const path of [
    "/desk/people",
    "/desk/requests?which=all",
    "/desk/inbox?tab=all",
    "/desk/inbox?tab=closed",
    "/desk/audit",
    "/desk/accounts",
  ]) {
    await boss.go(path);
    seen.push(await boss.page.content());
  }
  for (const path of ["/desk/inbox.csv?tab=closed", "/desk/inbox.csv?tab=all", "/desk/audit/csv"])
    seen.push(await boss.page.evaluate(async (at) => (await fetch(at)).text(), path));
  return seen.join("\n");
}

/** The one person's own key, as the store keeps it. */
export function keyOf(file: string): Buffer {
  const store = new Database(file, { readonly: true });
  const [row] = store.prepare("select sealed_key from person_keys").all() as { sealed_key: Buffer }[];
  store.close();
  if (!row) throw new Error("nobody has a key");
  return row.sealed_key;
}
