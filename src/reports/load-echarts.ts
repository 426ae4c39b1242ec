/** What a chart is drawn with; loaded when the first one is drawn, for it takes half a second. */
export type Drawing = Awaited<ReturnType<typeof load>>;

let loaded: Promise<Drawing> | undefined;

/** Loads the parts of echarts that bars need, once. */
export function loadEcharts(): Promise<Drawing> {
  loaded ??= load();
  return loaded;
}

async function load() {
  const [core, { BarChart }, { GridComponent }, { SVGRenderer }] = await Promise.all([
    import("echarts/core"),
    import("echarts/charts"),
    import("echarts/components"),
    import("echarts/renderers"),
  ]);
  core.use([BarChart, GridComponent, SVGRenderer]);
  return core;
}
