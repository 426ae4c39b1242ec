import https from "node:https";
import { connect } from "node:net";

/** Loaded before the program: what it would bring to Microsoft's login over TLS goes to a port of this machine. */
class LedHere extends https.Agent {
  createConnection() {
    return connect(Number(process.env.LED_HERE), "127.0.0.1");
  }
}
https.globalAgent = new LedHere({ keepAlive: false });
