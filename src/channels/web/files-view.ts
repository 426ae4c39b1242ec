import type { MessageFile, SaidMessage } from "../../conversation/message.js";
import type { FileKind } from "../../domain/files.js";
import { type Html, html } from "../../http/html.js";
import type { Words } from "./words.js";

/** Kinds that every browser can show as a picture. */
const pictures: ReadonlySet<FileKind> = new Set(["png", "jpeg", "webp", "gif"]);

/** The files of a message: pictures small, everything else by its name. A press saves either. */
export function filesView({ files = [] }: Pick<SaidMessage, "files">, words: Words): Html | null {
  return files.length === 0 ? null : html`<p class="files-in">${files.map((file) => fileView(file, words))}</p>`;
}

function fileView({ id, name, kind }: MessageFile, words: Words): Html {
  const label = words("web.file.save", { name });
  return pictures.has(kind)
    ? html`<a href="/files/${id}" download="${name}"><img src="/files/${id}" alt="${label}" loading="lazy"></a>`
    : html`<a class="file" href="/files/${id}" download="${name}">${label}</a>`;
}
