import { giveUp } from "./say.mjs";

const least = [20, 19];

/** Ends with one clear line on a Node that is too old. Written so that an old one can still read it. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1])) return;
  giveUp(
    `Node ${least.join(".")} 이상이 필요해요. 지금은 ${version}이에요. https://nodejs.org 에서 새로 설치해 주세요.`,
    `Node ${least.join(".")} or newer is needed, this is ${version}: install it from https://nodejs.org`,
  );
}
