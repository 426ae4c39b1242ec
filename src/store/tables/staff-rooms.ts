/** Where staff of an agency answer in a messenger. Rooms and names are the messenger's. */
export interface StaffRoomsTable {
  channel: string;
  agency: string;
  room: string;
}

/** Who of a messenger is which account of the desk. */
export interface StaffMatchesTable {
  channel: string;
  member: string;
  account: string;
}

/** A hand-off's card in a room. Outlives the hand-off until what was posted is taken away. */
export interface StaffCardsTable {
  channel: string;
  handoff: string;
  room: string;
  conversation: string;
  /** The messenger's id of the card, under which its thread is; null until it is there. */
  message: string | null;
  /** How many events of the hand-off it shows. */
  shown: number;
  /** The last message of the talk that was handed on to its thread. */
  said_up_to: number;
  attempts: number;
  /** When to look at it next; of one that somebody is at, when they are taken for dead. */
  due_at: string;
  /** 1: nothing more will happen to it. */
  over: number;
}

/** What was said from a thread, by the mark of its event: it stands there already. */
export interface StaffSayingsTable {
  conversation: string;
  mark: string;
}

/** How a room is reached, as its messenger last said. Ids only. */
export interface StaffRoomAddressesTable {
  channel: string;
  room: string;
  /** JSON, as the channel gave it. */
  body: string;
}

/** What the assistant wrote below a card, so that it can be taken away with it. Messengers' ids only. */
export interface StaffPostsTable {
  channel: string;
  room: string;
  card: string;
  message: string;
}
