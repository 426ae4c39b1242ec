import type { VNode } from "preact";
import { mayGrant, type Role, roles } from "../../domain/staff.js";
import type { Desk } from "../desk.js";
import { Select } from "../parts/select.js";
import { useView } from "../view.js";

interface PlacingProps {
  readonly role: Role;
  readonly agency: string | null;
  readonly agencies: Desk["agencies"];
}

/** What an account may do and for which agency: only what whoever looks at it could give. */
export function Placing({ role, agency, agencies }: PlacingProps): VNode {
  const { words, who } = useView();
  const grantable = roles.filter((one) => who !== undefined && mayGrant(who.role, one));
  const own = agencies.filter(({ id }) => who?.agency === null || who?.agency === id);
  const kept = agency === null || own.some(({ id }) => id === agency) ? [] : [{ id: agency, name: agency }];
  const everywhere = who?.agency === null ? [{ value: "", label: words("desk.everyAgency") }] : [];
  return (
    <>
      <Select
        name="role"
        label={words("desk.accounts.role")}
        value={role}
        options={grantable.map((one) => ({
          value: one,
          label: `${words(`desk.role.${one}`)} · ${words(`desk.roleMeans.${one}`)}`,
        }))}
      />
      <Select
        name="agency"
        label={words("desk.accounts.agency")}
        value={agency ?? ""}
        options={[...everywhere, ...[...own, ...kept].map(({ id, name }) => ({ value: id, label: name }))]}
      />
      {grantable.includes("administrator") ? <p class="hint">{words("desk.accounts.administratorMeans")}</p> : null}
    </>
  );
}
