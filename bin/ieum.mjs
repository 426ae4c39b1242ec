#!/usr/bin/env node
import { existsSync } from "node:fs";
import { checkNode } from "../scripts/node-version.mjs";
import { giveUp, root } from "../scripts/say.mjs";

checkNode();
if (!existsSync(new URL("node_modules", root)))
  giveUp("아직 설치하지 않았어요. npm start를 먼저 해 주세요.", "not installed yet: run npm start or npm ci first");
const { ensureBuilt } = await import("../scripts/build.mjs");
ensureBuilt();
await import("../dist/src/main.js");
