import { randomBytes } from "node:crypto";
import type { Command } from "commander";
import { createWorkspaces, endTeam, inviteWorkspace } from "../../assistant/workspaces/create-workspaces.js";
import { allWorkspaces } from "../../store/slack-workspaces.js";
import { reading } from "../../store/transaction.js";
import { houseUrl } from "../house-url.js";
import { complain, type Exit, exit, type Io } from "../io.js";
import { writeLine } from "../json-lines.js";
import type { Cli } from "../verb.js";
import { systemClock } from "../with-parts.js";
import { type Opened, withStore } from "../with-store.js";

/** Which workspaces let the app in, and who may do so next. */
export function addWorkspaces(slack: Command, { io, action }: Cli): void {
  slack
    .command("workspaces")
    .description("workspaces that have the app or had it, a JSON object a line")
    .option(
      "--remove <team>",
      "takes the app out of one, for example T0123ABCD: nothing is said or heard there any more",
    )
    .action(
      action(({ remove }: { readonly remove?: string }) =>
        withStore(io, (opened) => (remove === undefined ? list(io, opened) : removeOne(io, opened, remove))),
      ),
    );
  slack
    .command("install-link")
    .description("a link by which one workspace can install the app, once, within three days")
    .action(action(() => withStore(io, (opened) => installLink(io, opened))));
}

async function list(io: Io, { store }: Opened): Promise<Exit> {
  for (const { team, name, installedAt, expiresAt, ended } of await reading(store, allWorkspaces))
    await writeLine(io.stdout, {
      team,
      name,
      installed: installedAt,
      ...(expiresAt === null ? {} : { tokenUntil: expiresAt }),
      ...(ended ? { ended: ended.at, why: ended.why } : {}),
    });
  return exit.done;
}

async function removeOne(io: Io, { store, config }: Opened, team: string): Promise<Exit> {
  const parts = { store, clock: systemClock, random: randomBytes };
  const there = await createWorkspaces(parts).find(team);
  if (!(await endTeam(parts, { team, why: "removed", actor: "operator" }))) {
    complain(io, `there is no workspace ${team}: ieum slack workspaces names all`);
    return exit.failed;
  }
  io.stdout.write(`${team} is removed\n`);
  const { install, ...slack } = config.slack ?? {};
  if (!there || !install) return exit.done;
  // Slack's libraries take half a second to load: only who uses them waits for them.
  const { slackClient } = await import("../../channels/slack/create-slack-channel.js");
  const { clientId: client_id, clientSecret: client_secret } = install;
  const api = slackClient({ ...slack, botToken: there.token });
  const done = await api.apps.uninstall({ client_id, client_secret }).catch(() => undefined);
  if (!done) complain(io, "Slack did not take the app out; somebody of the workspace can, where its apps are managed");
  return exit.done;
}

async function installLink(io: Io, { store, config }: Opened): Promise<Exit> {
  const install = config.slack?.install;
  if (!install) {
    complain(
      io,
      "several workspaces need SLACK_CLIENT_ID and SLACK_CLIENT_SECRET, and a way to hear: see docs/slack.md",
    );
    return exit.usage;
  }
  const page = `${houseUrl(config)}/slack/install`;
  // Listed workspaces need no link.
  if (install.workspaces) io.stdout.write(`${page}\n`);
  else {
    const key = await inviteWorkspace({ store, clock: systemClock, random: randomBytes });
    io.stdout.write(`${page}?key=${key}\n`);
  }
  return exit.done;
}
