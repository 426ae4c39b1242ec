import { agencyOf } from "../../domain/agency.js";
import { offeringOf } from "../../domain/world.js";
import { contactOf } from "../../store/person-contact.js";
import { talklessInvites } from "../../store/survey-links.js";
import type { Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { LinkToGive } from "../desk-ports/surveys.js";
import type { Parts } from "../parts.js";
import { surveyPath } from "../taking-part/paths.js";
import { programsSeen } from "./reach.js";

/** More than an office gives out in a day; as they are answered, others follow. */
const mostLinks = 100;

/** Links for people who have no talk, those that close first in front. */
export async function linksToGive(
  tx: Tx,
  { catalog }: Pick<Parts, "catalog">,
  by: SignedIn,
): Promise<readonly LinkToGive[]> {
  const programs = programsSeen(by, catalog).map(({ id }) => id);
  if (programs.length === 0) return [];
  const links: LinkToGive[] = [];
  for (const { id, person, survey, offering, closesAt } of await talklessInvites(tx, { programs, limit: mostLinks })) {
    const placed = offeringOf(catalog, offering);
    const definition = catalog.surveys.find((one) => one.id === survey);
    if (!placed || !definition) continue;
    const { name, organisation, phone } = await contactOf(tx, person, programs);
    const called = name ?? organisation;
    links.push({
      ...{ invite: id, survey: definition.title, about: placed.offering.title, path: surveyPath(tx.vault, id) },
      agency: agencyOf(catalog, placed.program.agency.id).name,
      ...(called === undefined ? {} : { name: called }),
      ...(phone === undefined ? {} : { phone }),
      ...(closesAt === null ? {} : { closesAt }),
    });
  }
  return links;
}
