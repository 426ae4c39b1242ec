import type { Somebody } from "./person.js";
import { phoneOf } from "./phone.js";
import type { Chance } from "./random.js";
import type { Stuff } from "./season-data.js";
import { drawManner } from "./voice.js";

/** The nth person of a season. Ages from 45 on have names of that generation. */
export function makePerson(n: number, age: number, { names, districts }: Stuff, chance: Chance): Somebody {
  const given = chance.pick(age < 45 ? names.young : names.older);
  return {
    id: `demo-${String(n).padStart(4, "0")}`,
    name: `${chance.pick(names.family)}${given}`,
    phone: phoneOf(n),
    age,
    district: chance.pick(districts.plain),
    manner: drawManner(chance),
  };
}
