import { BlockList, isIP } from "node:net";

const inside = new BlockList();
// RFC 6890 and its likes: this machine, private networks, link-local (cloud metadata), shared, reserved, multicast.
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  inside.addSubnet(net, bits, "ipv4");
for (const [net, bits] of [
  ["::", 128],
  ["::1", 128],
  // Ways into IPv4, in which any address can stand: translation (RFC 6052, RFC 8215), 6to4, Teredo.
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["2002::", 16],
  ["2001::", 32],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  inside.addSubnet(net, bits, "ipv6");

/**
 * Whether an IP address is of this machine or of a network behind it, however it is written: `BlockList` reads an IPv4
 * address that is mapped into IPv6 (`::ffff:7f00:1`) as what it is. What is no address at all is inside.
 */
export function isInside(address: string): boolean {
  const bare = address.replace(/^\[(.*)\]$/, "$1").replace(/%.*$/, "");
  const family = isIP(bare);
  return family === 0 || inside.check(bare, family === 6 ? "ipv6" : "ipv4");
}
