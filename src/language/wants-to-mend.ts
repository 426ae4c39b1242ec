const wish =
  /^(?:아|네|저기|잠깐만?요?|근데|다시|좀|아까거|앞에거|제답|답|뭐좀|정보)?(?:을|를|도)?(?:좀|다시)?(?:고치기|고칠(?:게요?|께요?|래요?|거있어요?|게있어요?|것이?있어요?|수있(?:어요?|나요?))|고치고싶어요?|고쳐도(?:돼요?|되나요?)|고쳐(?:주세요|줘요?|줄래요?)|수정(?:하기|이요|요|할게요?|할께요?|할래요?|해주세요|해줘요?|하고싶어요?|할수있나요?)?|정정(?:이요|요|할게요?|해주세요)?)$/u;

/** "고치기", "고칠게요", "수정할래요": wants something put right, and does not say what. */
export function wantsToMend(text: string): boolean {
  return wish.test(text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, ""));
}
