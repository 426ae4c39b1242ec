import type { Program } from "../../src/domain/program.js";
import { employed, from45to67, inSeoul, office, programOf, seeksJob } from "../domain/programs.js";

export const today = "2026-03-02";

const named = (id: string, title: string, wishes: string[], changes: Partial<Program>): Program => ({
  ...programOf([], changes),
  id,
  title,
  shortTitle: title,
  summary: title,
  wishes,
  ...changes,
});

export const hobbies = named("hobbies", "퇴근길 취미 모임", ["퇴근하고 배우기", "악기와 그림"], {
  clauses: programOf([employed]).clauses,
});
export const secondCareer = named("second-career", "두 번째 일터 인턴십", ["은퇴하고 다시 일하고 싶어요"], {
  clauses: programOf([from45to67, inSeoul]).clauses,
});
export const jobHelp = named("job-help", "구직 상담", ["취업 계획 세우기", "이력서 봐 주세요"], {
  clauses: programOf([seeksJob, office]).clauses,
  agency: { id: "gwangju", name: "광주 고용센터" },
});
export const hiringHelp = named("hiring-help", "채용 상담", ["직원을 뽑고 싶어요"], {
  applicants: ["company"],
  agency: { id: "seoul", name: "서울 고용센터" },
});

export const programs = [hobbies, secondCareer, jobHelp, hiringHelp];
