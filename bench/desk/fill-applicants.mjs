import { inTransaction } from "../../dist/src/store/transaction.js";
import { placeOf, seal } from "../../dist/src/store/vault.js";

const at = "2026-03-03T01:00:00.000Z";
const scorers = ["bench-kim", "bench-park", "bench-choi"];
const careers = ["식품 영업 20년", "sales", "간호사 15년", "회사에서 회계를 오래 했어요", "카페를 운영했어요"];
const motive =
  "퇴직하고 두 해를 쉬었는데 다시 일하고 싶어요. 오래 한 영업 일을 작은 회사를 돕는 데 써 보고 싶고, 온라인 판매도 배우고 싶어요.";

/** So many applied for `offering`, each under a key of their own; three scored them, and drafted what becomes of most. */
export async function fillApplicants(store, people, { program, round, offering, rubric }) {
  const ids = Array.from({ length: people }, (_, n) => `bench-${String(n).padStart(6, "0")}`);
  await inTransaction(store, async (tx) => {
    for (let from = 0; from < people; from += 50) {
      const rows = { persons: [], person_keys: [], registrations: [], screening_scores: [], screening_decisions: [] };
      for (const [n, id] of ids.slice(from, from + 50).entries())
        put(rows, tx, from + n, id, { place: { program, round, offering }, rubric });
      for (const [table, values] of Object.entries(rows))
        if (values.length > 0) await tx.db.insertInto(table).values(values).execute();
    }
  });
  return ids;
}

function put(rows, { vault }, n, id, { place, rubric }) {
  const { key, sealed } = vault.issue(id);
  const close = (column, row, value) => seal(key, placeOf(column, row, id), Buffer.from(JSON.stringify(value)));
  const form = {
    ...{ name: `김예시${n}`, phone: "01000000000", education: n % 3 ? "university" : "high" },
    ...{ career: careers[n % careers.length], motive },
    facts: { birthYear: 1960 + (n % 25), sex: n % 2 ? "female" : "male", residence: "서울 송파구" },
  };
  rows.persons.push({ id, created_at: at });
  rows.person_keys.push({ person: id, master_key: vault.keyId, sealed_key: sealed, created_at: at });
  rows.registrations.push({
    ...{ id, person: id, conversation: null, ...place, state: "screening", queue_seq: null, offer_until: null },
    ...{ verdict: "eligible", created_at: at, form: close("registrations.form", id, form) },
  });
  for (const [s, scorer] of scorers.entries())
    rows.screening_scores.push({
      ...{ registration: id, scorer, at },
      points: JSON.stringify(
        Object.fromEntries(rubric.map(({ id: criterion, most }, c) => [criterion, (n + s + c) % most])),
      ),
      note: close("screening_scores.note", JSON.stringify([id, scorer]), "경력이 좋아요"),
    });
  if (n % 5 > 0)
    rows.screening_decisions.push({
      ...{ registration: id, decision: "notSelect", reserve: null, decided_by: scorers[0], decided_at: at },
      ...{ published_at: null, reason: close("screening_decisions.reason", id, "이번에는 자리가 모자랐어요") },
    });
}
