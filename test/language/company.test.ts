import { describe, expect, it } from "vitest";
import { speaksForCompany } from "../../src/language/company.js";

describe("who speaks for a company", () => {
  it.each([
    "회사는 서울 도봉구 중소기업이고 서른둘이에요",
    "직장은 구로구 작은 중소기업이고 37살",
    "회사는 구로구 작은 중소기업이고 사는 데는 안양",
    "회사는 서울 중소기업이고 저는 디자이너예요",
    "다니는 곳은 마포 중소기업입니다",
    "열 명 정도 되는 회사예요",
    "사람 열 명 있는 회사 다녀요",
    "직원 다섯 명 있는 작은 회사에서 일해요",
    "직원 20명쯤 되는 회사예요",
  ])("is not a worker who tells where they work: %s", (text) => expect(speaksForCompany(text)).toBe(false));

  it.each([
    "저희 회사는 인천 중소기업이고 컨설팅 받고 싶어요",
    "회사는 도봉구 중소기업이고 직원 뽑으려고요",
    "회사가 광주에 있는 중소기업입니다. 에어컨 부품 만듭니다",
    "우리 회사는 서울 중소기업이에요",
    "직원 20명 되는 회사인데 사람을 못 구해요",
    "저희는 열 명 있는 작은 회사예요",
  ])("is who tells what the firm is, has or wants: %s", (text) => expect(speaksForCompany(text)).toBe(true));
});
