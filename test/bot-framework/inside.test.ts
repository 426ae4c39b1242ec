import { expect, it } from "vitest";
import { isInside } from "../../src/channels/bot-framework/inside.js";

it.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.31.0.1",
  "192.168.0.9",
  "169.254.169.254",
  "100.64.0.1",
  "0.0.0.0",
  "::1",
  "fe80::1",
  "fd00::1",
  "::ffff:10.0.0.1",
  "::ffff:7f00:1",
  "0:0:0:0:0:ffff:a9fe:a9fe",
  "2002:7f00:1::",
  "2001:0:53aa:64c:0:0:80ff:fffe",
  "64:ff9b::7f00:1",
  "64:ff9b:1::7f00:1",
  "fe80::1%eth0",
  "[::1]",
  "",
  "127.1",
])("%s is inside", (address) => expect(isInside(address)).toBe(true));
it.each([
  "20.205.243.166",
  "172.32.0.1",
  "2603:1030::1",
  "2001:4860:4860::8888",
  "::ffff:14cd:f3a6",
  "::ffff:20.205.243.166",
])("%s is not inside", (address) => expect(isInside(address)).toBe(false));
