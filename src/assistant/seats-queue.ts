import { lockOffering } from "../store/seat-plan.js";
import { countSeats, waitingSince } from "../store/seat-rows.js";
import type { Tx } from "../store/transaction.js";
import { countsSeats, stillAsks } from "./seats-window.js";

/** Somebody in a waiting list. `person` is null once erased. */
export interface InQueue {
  readonly registration: string;
  readonly person: string | null;
  /** From 1. */
  readonly rank: number;
  /** ISO instant at which they applied. */
  readonly since: string;
}

/** The waiting list of an offering, in the order in which it is asked. */
export async function queueOf(tx: Tx, offering: string): Promise<readonly InQueue[]> {
  const rows = await waitingSince(tx, offering);
  return rows.map((row, index) => ({ ...row, rank: index + 1 }));
}

/** What would be if so many with a seat gave it up now. */
export interface WhatIf {
  /** Null: there is no limit. */
  readonly capacity: number | null;
  /** Seats that would be held or on offer, before the waiting list is asked. */
  readonly held: number;
  /** Who would be asked, in order. */
  readonly asked: readonly InQueue[];
  readonly stillWaiting: number;
  /** Seats for which nobody waits. */
  readonly free: number;
}

/** "세 명이 취소하면?": who would be asked next. Changes nothing. */
export async function whatIf(tx: Tx, offering: string, cancels: number, now: Date): Promise<WhatIf | undefined> {
  const plan = await lockOffering(tx, offering);
  if (!plan) return undefined;
  const counted = await countSeats(tx, offering);
  const held = Math.max(0, counted.held - cancels);
  const queue = await queueOf(tx, offering);
  const free = plan.capacity === null ? 0 : Math.max(0, plan.capacity - held);
  const passes = countsSeats(plan) && stillAsks(plan, now);
  const asked = passes ? queue.slice(0, free) : [];
  return {
    capacity: plan.capacity,
    held,
    asked,
    stillWaiting: queue.length - asked.length,
    free: free - asked.length,
  };
}
