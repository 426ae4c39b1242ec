import type { CardPlace, StaffThreadsPort } from "../../assistant/desk-ports/threads.js";
import { readInTeam } from "./in-team.js";

/**
 * Staff's side where rooms and members are named with their workspace. What was named before there could be several is
 * found by its bare id, but in the home workspace alone: elsewhere the same id is somebody else's.
 */
export function teamThreads(threads: StaffThreadsPort, isHome: (team: string) => Promise<boolean>): StaffThreadsPort {
  const bare = async (named: string) => {
    const { team, id } = readInTeam(named);
    return team !== undefined && (await isHome(team)) ? id : undefined;
  };
  const bareAt = async ({ room, message }: CardPlace) => {
    const id = await bare(room);
    return id === undefined ? undefined : { room: id, message };
  };
  return {
    ...threads,
    async isRoom(room) {
      if (await threads.isRoom(room)) return true;
      const id = await bare(room);
      return id !== undefined && threads.isRoom(id);
    },
    async member(user) {
      const found = await threads.member(user);
      const id = found ? undefined : await bare(user);
      return id === undefined ? found : threads.member(id);
    },
    async handoffAt(place) {
      const found = await threads.handoffAt(place);
      const at = found === undefined ? await bareAt(place) : undefined;
      return at ? threads.handoffAt(at) : found;
    },
    async movedTo({ room, handoff }) {
      const moved = await threads.movedTo({ room, handoff });
      const id = moved === undefined ? undefined : await bare(room);
      return id === undefined ? moved : threads.movedTo({ room: id, handoff });
    },
  };
}
