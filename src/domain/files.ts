/** Kinds of files that pass between people and staff. What a file is says its content, never its name. */
export const fileKinds = ["png", "jpeg", "webp", "gif", "heic", "pdf", "hwp", "hwpx", "docx", "xlsx", "txt"] as const;
export type FileKind = (typeof fileKinds)[number];

/** Bytes of one file, files of one message, bytes of all files of one person that are kept at a time. */
export const fileLimits = {
  bytes: 10 * 1024 * 1024,
  perMessage: 5,
  bytesPerPerson: 50 * 1024 * 1024,
} as const;

/** A file goes this many days after the talk with staff that it belongs to was closed. */
export const filesKeptDays = 30;

/** A link in a messenger, which anybody can open who has it, is good for so many days. */
export const fileLinkDays = 7;

/** The name that a file's name must end in (the first one is given to a name without any), and its media type. */
export const fileForms: Readonly<
  Record<FileKind, { readonly endings: readonly [string, ...string[]]; readonly media: string }>
> = {
  png: { endings: ["png"], media: "image/png" },
  jpeg: { endings: ["jpg", "jpeg", "jpe", "jfif"], media: "image/jpeg" },
  webp: { endings: ["webp"], media: "image/webp" },
  gif: { endings: ["gif"], media: "image/gif" },
  heic: { endings: ["heic", "heif"], media: "image/heic" },
  pdf: { endings: ["pdf"], media: "application/pdf" },
  hwp: { endings: ["hwp"], media: "application/x-hwp" },
  hwpx: { endings: ["hwpx"], media: "application/hwp+zip" },
  docx: { endings: ["docx"], media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  xlsx: { endings: ["xlsx"], media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  txt: { endings: ["txt"], media: "text/plain" },
};

/**
 * Why a file does not pass; each has its words. `lyingName`: the name says another kind than the content. `notTaken`: of no
 * kind that passes. `noRoom`: too much of this person is kept already. `withAssistant`: nobody of the staff is there to
 * whom it could go. `unreachable`: the messenger did not hand it over. `screenDown`: it could not be looked through for harm.
 */
export const fileTroubles = [
  "none",
  "empty",
  "tooLarge",
  "tooMany",
  "noRoom",
  "notTaken",
  "lyingName",
  "residentNumber",
  "withAssistant",
  "unreachable",
  "harmful",
  "screenDown",
] as const;
export type FileTrouble = (typeof fileTroubles)[number];
