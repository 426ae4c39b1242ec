import { hoursSay, takingTitle } from "../../../dialogs/shown/taking-part.js";
import { say } from "../../dialog/say.js";
import { offeringOf } from "../../domain/world.js";
import { marksOf } from "../../store/attendance.js";
import { findCertificate } from "../../store/certificates.js";
import { hoursOf } from "../../store/hours-done.js";
import { notesOf } from "../../store/monitoring-notes.js";
import type { Tx } from "../../store/transaction.js";
import type { PersonFile } from "../desk-ports/people.js";
import type { Parts } from "../parts.js";

/** All that was written of one application that somebody takes part by. */
async function writtenOf(tx: Tx, registration: string) {
  return {
    registration,
    attendance: await marksOf(tx, registration),
    hours: await hoursOf(tx, registration),
    monitoring: await notesOf(tx, registration),
    certificate: (await findCertificate(tx, registration)) ?? null,
  };
}

type Written = Awaited<ReturnType<typeof writtenOf>>;

/** What was written of somebody's taking part in these applications: as data, and a section for each with anything in it. */
export async function takingOf(
  tx: Tx,
  parts: Parts,
  applications: readonly { readonly id: string; readonly offering: string }[],
): Promise<{ readonly data: readonly Written[]; readonly sections: PersonFile["sections"] }> {
  const data: Written[] = [];
  const sections: PersonFile["sections"][number][] = [];
  for (const { id, offering } of applications) {
    const written = await writtenOf(tx, id);
    const rows = rowsOf(parts, offering, written);
    if (rows.length === 0) continue;
    const title = parts.words.word(say("people.file.taking", { title: takingTitle(offering, parts.catalog) }));
    data.push(written);
    sections.push({ title, rows });
  }
  return { data, sections };
}

function rowsOf(
  { catalog, words }: Parts,
  offering: string,
  { attendance, hours, monitoring, certificate }: Written,
): PersonFile["sections"][number]["rows"] {
  const day = (on: string) => words.word(say("people.file.day", { day: on }));
  const sessions = offeringOf(catalog, offering)?.offering.sessions ?? [];
  return [
    ...attendance.map(({ session, state, why }): readonly [string, string] => {
      const on = sessions.find(({ id }) => id === session)?.on;
      const marked = words.word(say(`desk.taking.state.${state}`));
      return [on === undefined ? session : day(on), why === undefined ? marked : `${marked} · ${why}`];
    }),
    ...hours.map((done): readonly [string, string] => {
      const kind = words.word(say(`desk.taking.kind.${done.kind}`));
      return [day(done.day), [kind, words.word(hoursSay(done.minutes)), done.what].join(" · ")];
    }),
    ...monitoring.map(({ day: on, kind, text }): readonly [string, string] => [
      day(on),
      `${words.word(say(`desk.taking.monitoring.${kind}`))} · ${text}`,
    ]),
    ...(certificate
      ? [
          [
            words.word(say("certificate.title")),
            words.word(say("certificate.number", { number: certificate.number })),
          ] as const,
        ]
      : []),
  ];
}
