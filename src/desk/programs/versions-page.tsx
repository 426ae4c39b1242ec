import type { VNode } from "preact";
import type { Difference, Program, Version } from "../../assistant/desk-ports/rounds.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";
import { Changes } from "./changes.js";
import { OfferingFacts } from "./offering-facts.js";
import { programPath } from "./paths.js";
import { editorInWords } from "./version-words.js";

interface VersionsProps {
  readonly program: string;
  readonly versions: readonly (Version & { readonly changes: readonly Difference[] })[];
}

/** Who changed what when, the newest first. */
export function Versions({ program, versions }: VersionsProps): VNode {
  const { words } = useView();
  return (
    <>
      <p class="meta">
        <a href={programPath(program)}>{words("desk.programs.back")}</a>
      </p>
      <ol class="listing versions">
        {versions.map(({ version, by, at, changes }, index) => (
          <li key={version}>
            <h2>
              <a href={`${programPath(program)}/versions/${version}`}>{words("desk.programs.version", { version })}</a>{" "}
              {index === 0 ? <span class="badge">{words("desk.programs.newest")}</span> : null}
            </h2>
            <p class="meta">
              <span>{editorInWords(words, by)}</span>
              <When at={at} />
            </p>
            {version === 1 ? <p class="quiet">{words("desk.programs.first")}</p> : <Changes changes={changes} />}
          </li>
        ))}
      </ol>
    </>
  );
}

/** A program as it was written in one version. */
export function OlderVersion({ version }: { version: Version & { readonly program: Program } }): VNode {
  const { words } = useView();
  const { program, by, at } = version;
  return (
    <>
      <p class="notice">
        {words("desk.programs.older", { by: editorInWords(words, by), at })}{" "}
        <a href={`${programPath(program.id)}/versions`}>{words("desk.programs.toVersions")}</a>
      </p>
      {program.rounds.toReversed().map((round) => (
        <section key={round.id} class="round">
          <h2>{round.title}</h2>
          {round.offerings.map((offering) => (
            <details key={offering.id}>
              <summary>{offering.title}</summary>
              <OfferingFacts offering={offering} />
            </details>
          ))}
        </section>
      ))}
    </>
  );
}
