// Opens Microsoft's Web Chat on the talk that this browser has.

import { cardOptions, dark, light, styleOptions } from "./look.js";
import { lastingTalk } from "./talk.js";

const place = document.getElementById("webchat");
const trouble = document.getElementById("trouble");

if (window.WebChat && place) openWebChat();
else if (trouble) trouble.textContent = trouble.dataset.failed;

function openWebChat() {
  let away = 0;
  let lines = 0;
  const tell = (news) => {
    clearTimeout(away);
    if (news === "tooLong") trouble.textContent = trouble.dataset.tooLong;
    // Short breaks are nobody's business.
    else if (news === "away") away = setTimeout(show, 1500, trouble.dataset.away);
    else show("");
  };
  const show = (words) => {
    if (trouble.textContent !== words) trouble.textContent = words;
  };

  // Direct Line's client says nothing when its stream breaks off, so the stream itself is watched.
  class WatchedSocket extends WebSocket {
    constructor(...how) {
      super(...how);
      let open = 0;
      this.addEventListener("open", () => {
        open = 1;
        lines++;
        tell("online");
      });
      this.addEventListener("close", () => {
        lines -= open;
        if (lines === 0) tell("away");
      });
    }
  }
  window.WebSocket = WatchedSocket;

  const domain = `${location.origin}/v3/directline`;
  const directLine = lastingTalk({
    createLine: (token) => WebChat.createDirectLine({ domain, token, webSocket: true }),
    async askTicket() {
      const answer = await fetch("/webchat/talk", { method: "POST" });
      if (!answer.ok) throw new Error(`${answer.status}`);
      return answer.json();
    },
    tell,
    storage: sessionStorage,
  });
  const store = WebChat.createStore();
  const isDark = matchMedia("(prefers-color-scheme: dark)");
  const draw = () => {
    const colours = isDark.matches ? dark : light;
    WebChat.renderWebChat(
      {
        directLine,
        store,
        locale: "ko-KR",
        overrideLocalizedStrings: JSON.parse(place.dataset.words),
        styleOptions: styleOptions(colours),
        adaptiveCardsHostConfig: cardOptions(colours),
        sendTypingIndicator: false,
      },
      place,
    );
  };
  isDark.addEventListener("change", draw);
  draw();
}
