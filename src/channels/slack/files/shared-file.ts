import { z } from "zod";

/** A file as Slack announces it with a message. What it says of kind and size is only believed where it refuses. */
const sharedFile = z.object({
  name: z.string().max(1_000).nullish(),
  title: z.string().max(1_000).nullish(),
  size: z.number().nullish(),
  /** `external`: it lies with somebody else; `tombstone`, `hidden_by_limit`: it is gone. */
  mode: z.string().nullish(),
  url_private_download: z.string().max(2_000).nullish(),
  url_private: z.string().max(2_000).nullish(),
});

/** What is kept of a file until it was fetched, and where whoever sent it is told. */
export const fileSource = z.object({
  team: z.string(),
  channel: z.string(),
  /** Staff, who are told below the card; null for a person. */
  staff: z.object({ user: z.string(), thread: z.string() }).nullable(),
  name: z.string(),
  size: z.number(),
  /** Empty where Slack gave none. */
  url: z.string(),
});
export type FileSource = z.infer<typeof fileSource>;

/** The files of a message, as many as may come with one and one more, so that too many are known as such. */
export function sharedFiles(
  files: readonly unknown[],
  at: Pick<FileSource, "team" | "channel" | "staff">,
): FileSource[] {
  return files.map((one) => {
    const { name, title, size, mode, url_private_download, url_private } = sharedFile.safeParse(one).data ?? {};
    const lies = mode === "external" || mode === "tombstone" || mode === "hidden_by_limit";
    const url = lies ? "" : (url_private_download ?? url_private ?? "");
    return { ...at, name: name ?? title ?? "", size: size ?? 0, url };
  });
}
