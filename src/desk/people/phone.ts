/** A number as people write it: "010-9876-5432"; one of another shape stays as it is. */
export function spacedPhone(digits: string): string {
  return digits.replace(/^(02|\d{3})(\d{3,4})(\d{4})$/, "$1-$2-$3");
}
