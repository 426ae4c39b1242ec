/** A channel or somebody in Slack. Ids are unique only within a workspace, so what is kept names that too. */
export interface InTeam {
  /** Undefined in what was kept while there could only be one workspace. */
  readonly team: string | undefined;
  readonly id: string;
}

/** As it stands in the store: `T0123/C0456`. */
export function inTeam(team: string, id: string): string {
  return `${team}/${id}`;
}

export function readInTeam(text: string): InTeam {
  const at = text.indexOf("/");
  return at < 0 ? { team: undefined, id: text } : { team: text.slice(0, at), id: text.slice(at + 1) };
}
