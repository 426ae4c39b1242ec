/** 방문, 전화, 면담, 평가회의. */
export const monitoringKinds = ["visit", "call", "meeting", "evaluation"] as const;
export type MonitoringKind = (typeof monitoringKinds)[number];
