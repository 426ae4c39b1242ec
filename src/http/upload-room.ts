/** How much of uploads the process holds at a time. Beyond it uploads are refused for the moment, whoever sends them. */
export interface UploadRoom {
  open(): RoomForOne;
}

/** What one request holds of it. */
export interface RoomForOne {
  /** Whether there is room for so many bytes more; then they are held. */
  take(bytes: number): boolean;
  /** Lets go of everything. */
  free(): void;
}

/** Enough for several uploads at once, and far from what a machine has. */
export const usualRoomBytes = 64 * 1024 * 1024;

export function createUploadRoom(most = usualRoomBytes): UploadRoom {
  let held = 0;
  return {
    open() {
      let mine = 0;
      return {
        take(bytes) {
          if (held + bytes > most) return false;
          held += bytes;
          mine += bytes;
          return true;
        },
        free() {
          held -= mine;
          mine = 0;
        },
      };
    },
  };
}
