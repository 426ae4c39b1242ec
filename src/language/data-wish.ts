export type DataWish = "see" | "correct" | "export" | "consent" | "erase";

/** In the order in which they are looked for: who asks to erase what they once agreed to wants it erased. */
const wishes: readonly (readonly [DataWish, RegExp])[] = [
  ["erase", /지워|지우|삭제|없애|탈퇴|폐기|파기/],
  ["consent", /동의.{0,12}(?:철회|취소|거두|거둘|안\s?할|빼)|철회/],
  ["export", /내려\s?받|다운|파일|받고\s?싶|받을\s?수|보내\s?(?:줘|주)/],
  ["correct", /고치|고쳐|수정|바꾸|바꿔|변경|틀렸|틀려|옛날/],
  ["see", /보(?:여|기|고|게|자|러|려|면)|볼|확인|조회|뭐가\s?있|무슨\s?정보|알고\s?있/],
];

/** What somebody wants done with their own data, of a message that is about that; undefined when the words do not tell. */
export function readDataWish(text: string): DataWish | undefined {
  return wishes.find(([, pattern]) => pattern.test(text))?.[0];
}
