/** The style of a report that stands alone: a sheet of A4, on a screen as light or as dark as that is. */
export const documentStyle = `
@page { size: A4; margin: 16mm 14mm; }
:root { color-scheme: light dark; --page: #fff; --raised: #fff; --ink: #1d2322; --quiet: #56605e; --line: #c9cec9; --accent: #0b5c56; }
@media screen and (prefers-color-scheme: dark) {
  :root { --page: #141817; --raised: #1f2524; --ink: #eceeec; --quiet: #a9b3b0; --line: #3d4644; --accent: #7fd1c7; }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 3rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 Pretendard, -apple-system, "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", sans-serif;
  word-break: keep-all; overflow-wrap: anywhere;
}
h1 { font-size: 1.7rem; line-height: 1.3; margin: 0.1rem 0 0.8rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.3rem; padding-bottom: 0.25rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1rem; margin: 1.1rem 0 0.35rem; }
p { margin: 0.3rem 0; }
a { color: var(--accent); }
.kind { font-weight: 700; color: var(--accent); }
.quiet { color: var(--quiet); font-size: 0.92rem; }
header dl { display: flex; flex-wrap: wrap; gap: 0.3rem 2rem; margin: 0 0 0.6rem; padding: 0.6rem 0; border-block: 1px solid var(--line); }
header dt { color: var(--quiet); font-size: 0.88rem; }
header dd { margin: 0; font-weight: 700; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.35rem 0.5rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { color: var(--quiet); font-weight: 700; white-space: nowrap; }
th.number, td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
tbody th { min-width: 7rem; }
table.of-figures td:last-child { font-size: 0.88rem; color: var(--quiet); min-width: 14rem; }
table.of-figures td:nth-child(2) { font-weight: 700; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr)); gap: 1rem 1.5rem; align-items: start; margin: 0.8rem 0; }
figure { margin: 0; }
figcaption { font-weight: 700; margin-bottom: 0.2rem; }
svg.chart { display: block; width: 100%; max-width: 400px; height: auto; }
.legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; }
.legend svg { vertical-align: -0.1em; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  .unprinted, figure a { display: none; }
  .scroll { overflow: visible; }
  h2, h3 { break-after: avoid; }
  figure, tr, .report-section.of-hidden { break-inside: avoid; }
  thead { display: table-header-group; }
  .charts { grid-template-columns: 1fr 1fr; gap: 5mm 8mm; }
  svg.chart { max-height: 225mm; }
  .report-section.of-groups, .report-section.of-applicants, .report-section.of-dialogs { break-before: page; }
}
`;
