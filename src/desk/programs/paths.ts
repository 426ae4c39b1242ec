/** Addresses of the programs' pages. Pages of screening and of taking part hang below an offering's. */
export const programsPath = "/desk/programs";

export function programPath(id: string): string {
  return `${programsPath}/${id}`;
}

export function roundPath(id: string): string {
  return `${programsPath}/rounds/${id}`;
}

export function offeringPath(id: string): string {
  return `${programsPath}/offerings/${id}`;
}
