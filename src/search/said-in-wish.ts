import type { Facts } from "../domain/facts.js";
import { wishesForCompany } from "../language/company-wish.js";
import { tidy } from "../language/plain.js";

/** What a wish itself says of who wishes: enough to rank by, too little to label anything with. */
export function saidInWish(query: string): Facts {
  return wishesForCompany(tidy(query)) ? { applicant: "company" } : {};
}
