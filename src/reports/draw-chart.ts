import { barOptions, pictureHeight, pictureWidth } from "./bar-options.js";
import type { Chart } from "./chart.js";
import { loadEcharts } from "./load-echarts.js";

/**
 * A chart as SVG to stand in a page: no script, no style of its own (a page's policy lets none in), its title and what it
 * shows for screen readers, colours by the page's names `--ink`, `--line`, `--accent` and `--raised`.
 */
export async function drawChart(chart: Chart): Promise<string> {
  const { init } = await loadEcharts();
  const [width, height] = [pictureWidth, pictureHeight(chart)];
  const picture = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    picture.setOption(barOptions(chart));
    return tidied(picture.renderToSVGString(), chart, { width, height });
  } finally {
    picture.dispose();
  }
}

/** Without what a page's policy refuses, with names that are unlike those of any other picture of the page. */
function tidied(
  svg: string,
  { id, title, describes }: Chart,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const head =
    `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${named(id, "title")} ${named(id, "desc")}" ` +
    `xmlns="http://www.w3.org/2000/svg"><title id="${named(id, "title")}">${escaped(title)}</title>` +
    `<desc id="${named(id, "desc")}">${escaped(describes)}</desc>`;
  return svg
    .replace(/<style[\s\S]*?<\/style>\s*/g, "")
    .replace(/<rect [^>]*fill="none"[^>]*><\/rect>\s*/, "")
    .replace(/ (?:ecmeta_\w+|class|pointer-events|xml:space)="[^"]*"/g, "")
    .replace(/ style="font-size:(\d+)px;[^"]*"/g, ' font-size="$1"')
    .replace(/zr\d+-/g, `${named(id, "fill")}-`)
    .replace(/^<svg [^>]*>/, () => head)
    .replace(/>\s*\n\s*/g, ">");
}

function named(id: string, part: string): string {
  return `chart-${id.replace(/[^\w-]/g, "-")}-${part}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
