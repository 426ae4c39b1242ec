import type { VNode } from "preact";
import type { Preview, PreviewBox } from "../../assistant/desk-ports/rounds.js";
import { useView } from "../view.js";

/** How a card will look in each channel, side by side. */
export function Previews({ previews }: { previews: readonly Preview[] }): VNode {
  const { words } = useView();
  return (
    <section class="previews" aria-labelledby="previews" tabIndex={-1}>
      <h2 id="previews">{words("desk.programs.preview.title")}</h2>
      <p class="hint">{words("desk.programs.preview.lead")}</p>
      <PreviewColumns previews={previews} id="in" />
    </section>
  );
}

/** The same message in each channel; `id` begins the ids of its headings. */
export function PreviewColumns({ previews, id }: { previews: readonly Preview[]; id: string }): VNode {
  const { words } = useView();
  return (
    <div class="preview-columns">
      {previews.map((one) => (
        <section key={one.channel} class={`shown-in ${one.channel}`} aria-labelledby={`${id}-${one.channel}`}>
          <h3 id={`${id}-${one.channel}`}>{words(`desk.programs.preview.${one.channel}`)}</h3>
          {one.kind === "lines" ? (
            <pre>{one.lines.join("\n")}</pre>
          ) : (
            one.boxes.map((box, at) => <Box key={at} box={box} />)
          )}
        </section>
      ))}
    </div>
  );
}

function Box({ box }: { box: PreviewBox }): VNode {
  switch (box.kind) {
    case "text":
      return <p class={box.strong ? "strong" : undefined}>{box.text}</p>;
    case "facts":
      return (
        <dl>
          {box.facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case "buttons":
      return (
        <p class="row">
          {box.labels.map((label) => (
            <span key={label} class="as-button">
              {label}
            </span>
          ))}
        </p>
      );
  }
}
