// Makes a paper clip of the field for files: what is chosen is sent at once, one after another, and shows how far it is.
// Without this file the field and its button do the same, with a reload.
// biome-ignore lint/correctness/noUnusedVariables: chat.js, which stands below it on the wire, calls it
function beginFiles({ live, showPending, tell, setBusy, inOrder, newEvent, offline }) {
  const box = document.getElementById("files");
  const source = document.getElementById("attach");
  const field = document.getElementById("file");
  if (!box || !source || !field) return () => {};
  box.classList.add("live");

  field.addEventListener("change", () => {
    const chosen = [...field.files];
    field.value = "";
    tell("");
    for (const file of chosen) {
      const pending = showPending(box.dataset.sending.replace("…", `: ${file.name}…`));
      const bar = document.createElement("progress");
      bar.max = 1;
      bar.value = 0;
      bar.setAttribute("aria-label", file.name);
      pending.append(bar);
      const event = newEvent();
      inOrder(() => sendFile(file, event, pending, bar));
    }
  });

  function sendFile(file, event, pending, bar) {
    return new Promise((done) => {
      const data = new FormData();
      data.set("event", event);
      data.set("file", file);
      const isLive = live();
      const request = new XMLHttpRequest();
      const fail = (words) => {
        pending.remove();
        setBusy(false);
        tell(words);
        done();
      };
      request.open("POST", source.action);
      request.setRequestHeader("accept", "application/json");
      request.setRequestHeader("x-live", isLive ? "1" : "0");
      request.upload.onprogress = ({ loaded, total }) => {
        bar.value = loaded / total;
      };
      request.onerror = () => fail(offline);
      request.onload = () => {
        if (request.status === 204) {
          bar.remove();
          if (!isLive) location.reload();
          pending.classList.add("taken");
          return done();
        }
        if (request.status === 410) location.reload();
        let words = offline;
        try {
          words = JSON.parse(request.responseText).words ?? offline;
        } catch {
          // A proxy in front answered by itself.
        }
        fail(words);
      };
      request.send(data);
    });
  }

  return (taken) => {
    box.hidden = taken !== "yes";
  };
}
