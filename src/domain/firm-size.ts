/**
 * How big somebody says a firm is, in other words than those of the law: by its people, as a small one, or as one so small
 * that it is a small or medium enterprise by law (소상공인). Only the last is a class of employer; of the others it is asked.
 */
export const firmSizes = ["counted", "small", "tiny"] as const;
export type FirmSize = (typeof firmSizes)[number];
