import type { BarSeriesOption } from "echarts/charts";
import type { GridComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { Chart, Series } from "./chart.js";

export type BarOptions = ComposeOption<BarSeriesOption | GridComponentOption>;

/** In units of the picture. It fits a phone as it is, and two stand side by side on a wide page. */
export const pictureWidth = 340;

const letter = 14;
const rowHeight = 24;
const rowGap = 14;
const labelRoom = 78;

/** Colours are the page's own names, so that a picture is as dark as its page. */
const colour = { ink: "var(--ink)", line: "var(--line)", bar: "var(--accent)", paper: "var(--raised)" };

/** How high a picture has to be for all its bars. */
export function pictureHeight({ groups, series }: Pick<Chart, "groups" | "series">): number {
  return groups.length * (series.length * rowHeight + rowGap) + rowGap;
}

/** Lying bars, each with its value beside it; series are told apart by stripes and dots, not by colour. */
export function barOptions({ groups, series }: Pick<Chart, "groups" | "series">): BarOptions {
  return {
    animation: false,
    textStyle: { fontSize: letter, color: colour.ink, fontFamily: "inherit" },
    grid: { left: 2, right: labelRoom, top: 2, bottom: 2, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: { type: "value", show: false, min: ({ min }) => Math.min(0, min), max: ({ max }) => Math.max(1, max) },
    yAxis: {
      type: "category",
      inverse: true,
      data: [...groups],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour.line } },
      axisLabel: { color: colour.ink, fontSize: letter, interval: 0, width: 116, overflow: "truncate" },
    },
    series: series.map((one, at) => barSeries(one, at)),
  };
}

function barSeries({ name, bars }: Series, at: number): BarSeriesOption {
  return {
    type: "bar",
    name,
    silent: true,
    barWidth: rowHeight - 7,
    barGap: "30%",
    itemStyle: fillOf(at),
    label: {
      show: true,
      position: "right",
      color: colour.ink,
      fontSize: letter,
      formatter: ({ dataIndex }) => bars[dataIndex]?.label ?? "",
    },
    // A bar that is not drawn still has its label: what is not told says so.
    data: bars.map(({ value, label }) =>
      value === undefined && label === "" ? "-" : { value: value ?? 0, itemStyle: value === undefined ? hollow : {} },
    ),
  };
}

const hollow = { color: "none", borderWidth: 0 } as const;

/** Solid, striped, dotted. */
function fillOf(at: number): NonNullable<BarSeriesOption["itemStyle"]> {
  switch (at) {
    case 0:
      return { color: colour.bar };
    case 1:
      return {
        ...{ color: colour.paper, borderColor: colour.bar, borderWidth: 1.5 },
        decal: { symbol: "rect", color: colour.bar, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
      };
    default:
      return {
        ...{ color: colour.paper, borderColor: colour.bar, borderWidth: 1.5 },
        decal: { symbol: "circle", color: colour.bar, symbolSize: 0.8, dashArrayX: [6, 6], dashArrayY: [6, 0] },
      };
  }
}
