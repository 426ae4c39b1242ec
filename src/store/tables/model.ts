/** What a model outside has cost for a person on a Seoul day. */
export interface ModelUseTable {
  person: string;
  day: string;
  tokens: number;
  /** In thousandths of a won. */
  cost: number;
}
