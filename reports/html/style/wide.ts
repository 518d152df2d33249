/** Columns for which a table has a width of its own; more have that of so many. */
export const widest = 12

const widths = Array.from(
  { length: widest },
  (_, i) => `.n${i + 1} table { min-width: ${16 + (i + 1) * 10}rem; }`,
)

/** Reports side by side: as wide as the columns need, scrolled by itself; where it is narrow, a block for each row. */
export const wide = `
.side-by-side { display: block; }
.side-by-side .verdict { --tone: var(--ink); }
div.wide { overflow-x: auto; }
div.wide table { table-layout: fixed; font-size: .875rem; }
${widths.join('\n')}
div.wide thead td { width: 34%; border-bottom-color: var(--rule); }
div.wide thead th { color: var(--ink); font-weight: 600; white-space: normal; } div.wide thead span { color: var(--quiet); font-weight: 400; }
div.wide .meta { display: block; }
div.wide details summary { font-size: .8125rem; overflow-wrap: anywhere; width: auto; }
div.wide .compare div { grid-template-columns: minmax(0, 1fr); }
@media (max-width: 44rem) {
  div.wide table { min-width: 0; }
  div.wide thead th { display: inline-block; padding-right: 1rem; border: 0; } div.wide thead td { display: none; }
  div.wide tbody tr { display: grid; grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr)); gap: .25rem .75rem; padding: .5rem 0; border-bottom: 1px solid var(--rule-soft); }
  div.wide tbody th, div.wide tbody td { border: 0; padding: 0; } div.wide tbody th { grid-column: 1 / -1; }
  div.wide tbody td::before { content: attr(data-c); color: var(--quiet); margin-right: .375rem; }
  div.wide tbody td:has(details[open]) { grid-column: 1 / -1; }
}`
