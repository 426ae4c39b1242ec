/** Where staff answer in Slack. */
export interface StaffRooms {
  /** Whether a channel is one of theirs. */
  isRoom(channel: string): Promise<boolean>;
}
