// Loaded before a program that was not written here (`node --import`): it listens on this machine alone, and reaches
// nothing beyond it. Agents Playground asks for its cloud's address and reports home even when it is told not to.
import { Server, Socket } from "node:net";

const here = /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/;

const { listen } = Server.prototype;
Server.prototype.listen = function (port, ...more) {
  return typeof port === "number" ? listen.call(this, port, "127.0.0.1", ...more) : listen.call(this, port, ...more);
};

const { connect } = Socket.prototype;
Socket.prototype.connect = function (...how) {
  const asked = Array.isArray(how[0]) ? how[0][0] : how[0];
  const host = typeof asked === "object" && asked !== null ? asked.host : undefined;
  if (host === undefined || here.test(host)) return connect.apply(this, how);
  process.nextTick(() => this.destroy(Object.assign(new Error("not beyond this machine"), { code: "ENETUNREACH" })));
  return this;
};
