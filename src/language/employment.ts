import type { Employer, Employment } from "../domain/facts.js";

const notQuit =
  /(?:퇴사|퇴직|그만두?|그만둔|사직|은퇴)\s?(?:를|는|은)?\s?(?:안\s?(?:했|함|한)|아직|하지\s?않|할까|하려|할\s?(?:거|예정|생각|것)|하고\s?싶|예정|고민|생각|앞두|준비|면|후에|하면|둘까|두려|두고\s?싶|두게\s?될|둘\s?거|둘지|두면)/;
const still =
  /(?:안|못)\s?(?:그만|퇴사)|(?:퇴사|퇴직)\s?(?:안|하지)\s?\S*|(?:아직|지금도|여전히|계속)\s?(?:회사\s?|직장\s?|잘\s?)?(?:다니|다녀|다닙|재직|일하고|근무)/;
const quit =
  /(?:퇴사|퇴직|명퇴|명예\s?퇴직|희망\s?퇴직|정년\s?퇴직|은퇴|권고\s?사직|실직|실업\s?(?:중|자|상태)|해고|폐업|계약\s?(?:만료|종료)|계약(?:기간)?이?\s?끝)|(?:회사|직장|일|은행|학교|병원|공장|다니다가?|하다가?|하던\s?일|다니던\s?\S{0,6})(?:을|를|도)?\s?(?:[가-힣0-9]+\s){0,3}(?:그만\s?(?:뒀|두|둔|뒀)|관뒀|관두|때려\s?치|잘렸|짤렸|나왔|나온\s?지|나와서|접었|접고)|(?:그만\s?(?:뒀|둔\s?(?:지|뒤|후)|두고)|관뒀|잘렸|짤렸)/;
const jobless =
  /백수|(?<!사)무직|취준|취업\s?준비\s?(?:중|생|하고)|구직\s?(?:중|활동|하고|자(?:입|이|예|인데|임|에요|로))|실업\s?중|전업\s?주부|주분데|(?:주부)(?:예요|이에요|인데|입니다|고|로|에요|이고|임)|일\s?(?:을|은)?\s?(?:안|쉬고|쉬는)\s?(?:하고\s?있|해요|합니다|함|하는\s?중|있|중)|(?:지금|현재|요즘|그냥|집에서|잠깐|잠시|째|계속|퇴사하고|퇴직하고|쭉)\s?(?:은|는)?\s?(?:집에서\s?)?(?:일\s?)?(?:쉬고\s?(?:있|계)|쉬는\s?(?:중|상태|거)|쉽니다|쉬어요|쉬세요|쉬십|놀고\s?있|놀고\s?먹|놉니다|놀아요|노는\s?중|논다|쉬고|놀고|쉼)|쉬고\s?있(?:어|습|는|음|네|지)|쉬는\s?중|집에서\s?(?:놀|쉬)|놀고\s?있|일자리를?\s?잃|직장을?\s?잃|직장이\s?없|일이\s?없(?:어요|습|는\s?상태)/;
const leave =
  /(?:육아|출산|질병|가족\s?돌봄|병)?\s?휴직\s?(?:중|상태|하고\s?있|들어(?:갔|와|간)|쓰고\s?있|냈|했|기간)|휴직자(?:예|입|인|이)|출산\s?휴가\s?(?:중|쓰|들어|냈|기간)|육휴\s?(?:중|쓰|인데|예요|이에요|기간)|병가\s?(?:중|냈|쓰)/;
const student =
  /(?:대학|고등|대학원|전문대|휴학|복학|유학|취업준비하는\s?)생(?!\s?때|\s?자녀|\s?아들|\s?딸|활)|(?<![가-힣])(?:아직\s?|지금\s?|현재\s?)?학생(?:인데|이에요|이고|입니다|이요|예요|이라|이지|임|도|은|이면|$)|재학\s?중|휴학\s?중|(?:대학교?|학교|대학원)\s?(?:에\s?|를\s?)?(?:다니|다녀|다닙|재학)|(?:대학교?|고등학교|전문대|대학원)?\s?(?:[1-6]|일|이|삼|사)\s?학년|졸업\s?(?:예정|반|앞두|을\s?앞)|대학원\s?(?:석사|박사|과정)/;
const ownBusiness =
  /운영(?:하고\s?있|해요|합니다|\s?중)|자영업|프리랜서|프리랜스|개인\s?사업|1인\s?(?:기업|사업|창업)|소상공인|사업자(?:예|입|인|이)|(?:가게|장사|식당|카페|미용실|학원|치킨집|편의점|음식점|매장|꽃집|분식집|빵집|사업|쇼핑몰|공방|펜션|민박|세탁소|부동산)(?:을|를|도)?\s?(?:조그맣게\s?|작게\s?|혼자\s?|직접\s?)?(?:하고\s?있|해요|합니다|하는데|하고|운영|차렸|하는\s?(?:사람|사장)|함|하는\s?중|하며|함니다|해유|하거든|하는\s?엄마)|택배\s?기사\s?(?:개인|자영)|농사(?:를)?\s?(?:지|짓)|배달\s?라이더/;
const closed = /(?:하다가?|운영하다가?|접었|접고|폐업|정리했|정리하고|망했|망해|문\s?닫았|문을\s?닫)/;
const hired =
  /(?<!학교|대학|대학교|학원|교회|병원|헬스|헬스장|운동|센터|복지관|도서관|수영|안|못|[를을에])\s(?:다녀요|다닙니다|다니고\s?있)|(?:취직|취업|입사|재취업)(?:이|을|에)?\s?(?:했|됐|되었|성공|확정)|복직\s?(?:했|하고|해서)|직장인(?!\s?(?:모임|커뮤니티|대상|한테|에게|들|이랑|전용))|회사원|월급쟁이|재직\s?(?:중|하고|자(?:입|인|이|예|에요|고))|근무\s?(?:중|하고\s?있|합니다|해요|하는|하고\s?계|하시)|워킹\s?맘|워킹\s?대디|맞벌이|정규직(?:이에|입니|으로\s?일)|계약직(?:이에|입니|으로\s?(?:일|근무)|인데)|공무원(?:이에|입니|인데|이고|이요|임|예요|으로)|(?:회사|직장|기업|공장|병원|은행|기관|공사|공단|구청|시청|마트|어린이집|업체|스타트업|사무실|관공서|재단|협회|센터|가게|식당|연구소|법인|호텔|백화점)(?:에|을|를|에서|에서는)?\s?(?:지금\s?|현재\s?|계속\s?|\d+년\s?째?\s?|잘\s?)?(?:다니(?!다가?\s|다\s|다$|던)|다녀(?!왔)|다닙|다닌(?!\s?적|\s?경험)|일하(?!다|던|고\s?싶|려|면|실)|일해(?!\s?보|봤)|일합|근무(?!했|하다|하던|하고\s?싶)|재직)|(?:다니고\s?있|일하고\s?있(?:어|는|습|음|지)|일하는\s?중|일\s?다니|회사\s?다니(?!다|던)|직장\s?다니(?!다|던))|재직(?:중|\s중)/;
const former =
  /다녔|다니다가?(?=\s|$|그)|다니던|일했|일하다가?(?=\s|$|그)|일하던|근무했|근무하다|근무하던|재직했|있었|출신|퇴사|퇴직|그만|명퇴|은퇴|나왔|잘렸|짤렸/;

/** How somebody stands to work now. Former work, plans to leave and a wish for work say nothing. */
export function readEmployment(text: string, expected: "asked" | "free"): Employment | undefined {
  if (leave.test(text) && !/휴직\s?(?:중\s?)?(?:끝|마치|하고\s?복직)/.test(text)) return "onLeave";
  const stays = still.test(text);
  if (stays) return "employed";
  const left =
    quit.test(text) &&
    !notQuit.test(text) &&
    !/(?:정년|명예|희망)?\s?퇴직금|퇴직\s?(?:후|준비)\s?(?:교육|설계)/.test(text);
  const back =
    hired.test(text) &&
    /(?:취직|취업|입사|재취업|복직)\s?(?:이|을)?\s?(?:했|됐|되었|성공|하고)|지금은\s?(?:다른\s?)?(?:회사|직장)/.test(
      text,
    ) &&
    !/취업\s?했(?:으면|던|다가)/.test(text);
  if (back) return "employed";
  if (ownBusiness.test(text) && !(closed.test(text) && !/일감/.test(text))) return "selfEmployed";
  if (left || jobless.test(text)) return "unemployed";
  if (ownBusiness.test(text)) return "unemployed";
  if (student.test(text) && !/(?:애|아이|막내|첫째|둘째|아들|딸)(?:가|이|는|도)?\s?(?:초등|중학|고등|대)/.test(text))
    return "student";
  if (hired.test(text) && !/(?:회사|직장)\s?안\s?다니|(?:안|못)\s?다니/.test(text)) return "employed";
  return expected === "asked" ? asked(text) : undefined;
}

function asked(text: string): Employment | undefined {
  if (/안\s?(?:다니|다녀|하고|해)|(?:회사|직장|일)\s?없/.test(text)) return "unemployed";
  if (/휴직|육휴/.test(text)) return "onLeave";
  if (/학생|재학|휴학|학교/.test(text)) return "student";
  if (/자영|프리|사장|사업|장사|가게/.test(text)) return "selfEmployed";
  if (/쉬|쉼|놀|무직|백수|구직|취준|실업|주부|없어요|그만/.test(text)) return "unemployed";
  if (/다니|다녀|다녀요|다님|재직|근무|직장|회사|일하|일해|알바|공무원/.test(text) && !former.test(text))
    return "employed";
  return undefined;
}

const sizes: readonly (readonly [RegExp, Employer])[] = [
  [/중소\s?기업|소기업|강소\s?기업|중소(?=\s|요|예|에|이|입|다니|업|제조|회사|$)/g, "sme"],
  [/대기업/g, "large"],
  [
    /공공\s?기관|공기업|공무원|구청|시청|군청|도청|주민\s?센터|동사무소|행정\s?복지\s?센터|관공서|국공립|공립\s?학교|(?:[가-힣]{2,})?공단|[가-힣]{2,}공사(?=에|를|\s?다|\s?직)|보건소|교육청|경찰서|소방서|국립|공직/g,
    "public",
  ],
];

/** The class of employer somebody works at now, or of the company they speak for. */
export function readEmployer(text: string, sense: "asked" | "company" | "free"): Employer | undefined {
  let found: Employer | undefined;
  for (const [pattern, size] of sizes)
    for (const m of text.matchAll(pattern)) {
      const after = text.slice(m.index + m[0].length, m.index + m[0].length + 26);
      if (
        /^\s?(?:이|은|는|도|가)?\s?(?:말고|아니고|아니라|아니에|아닌(?!지)|아닙|인지|빼고|아니구|이\s?아)/.test(after)
      )
        continue;
      if (/^\s?(?:이)?라고\s?(?:했|생각)/.test(after)) continue;
      if (isFormer(after)) continue;
      if (
        /^\s?(?:에\s?|으로\s?|로\s?)?(?:들어가|취업|가고|입사|이직|일자리|채용|공고|인턴|준비|시험|들어갈|가고)/.test(
          after,
        )
      )
        continue;
      if (sense === "free" && !held(after, size)) continue;
      found = size;
    }
  return found;
}

function isFormer(after: string): boolean {
  return /^\s?(?:에|을|를|에서)?\s?(?:\S{1,5}\s){0,2}?(?:다녔|다니다|다니던|일했|일하다|일하던|근무했|근무하다|근무하던|재직했|출신|그만|퇴사|퇴직|있다가|있었)/.test(
    after,
  );
}

function held(after: string, size: Employer): boolean {
  return (
    /^\s?(?:에|을|를|에서|에서는)?\s?(?:지금\s?|현재\s?|계속\s?|\S{1,5}\s)?(?:다니|다녀|다닙|다닌|근무|재직|일하|일해|일합|소속|직원|사원)/.test(
      after,
    ) ||
    /^\s?(?:인데|이에요|예요|에요|이요|입니|이고|임|이래|이라|이면|인\s?저희|이거든|인가|같은|이네|재직|라|였|였네|이었|이구|이며|이죠|이지)/.test(
      after,
    ) ||
    (size === "public" && /^\s?(?:에서|으로)\s?(?:일|근무)/.test(after))
  );
}
