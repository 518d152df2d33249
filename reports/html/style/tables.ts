/** Tables and lists: operations by version, clauses by operation, what was not judged. */
export const tables = `
table { border-collapse: collapse; width: 100%; font-size: .9375rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: baseline; padding: .4375rem 1rem .4375rem 0; border-bottom: 1px solid var(--rule-soft); }
table { overflow-wrap: break-word; }
thead th { white-space: nowrap; color: var(--quiet); font-weight: 400; font-size: .8125rem; border-bottom-color: var(--rule); }
tbody th { font-weight: 400; }
.manner { display: block; }
.operations td { white-space: nowrap; }
td.supported { color: var(--good); } td.error, td.broken { color: var(--bad); font-weight: 600; } td.warning { color: var(--warn); } td.absent, td.not-run, td.unsupported { color: var(--quiet); }
.tallies span { white-space: nowrap; }
.tallies .error { color: var(--bad); font-weight: 600; } .tallies .warning { color: var(--warn); font-weight: 600; }
.tallies { color: var(--quiet); }
.tallies .passed, .tallies .unjudged, .tallies .note, .tallies .known { color: var(--quiet); }
.n { text-align: right; padding-right: 0; width: 4rem; }
.lead { max-width: 46rem; padding-bottom: .75rem; }
.coverage { margin-top: .25rem; max-width: 46rem; }
.coverage th, .coverage td { padding-top: .1875rem; padding-bottom: .1875rem; }
.coverage td, .coverage thead .n { width: 6.5rem; white-space: normal; text-align: right; padding-right: 0; }
.coverage thead th { vertical-align: bottom; }
.coverage [scope="rowgroup"] { font-weight: 600; padding-top: .75rem; border-bottom-color: var(--rule); }
.coverage .gap, .letters { color: var(--quiet); }
.coverage abbr { text-decoration: none; font-style: italic; }
.letters { columns: 22rem; column-gap: 2rem; font-size: .875rem; margin: .625rem 0 1.5rem; }
.letters div { display: grid; grid-template-columns: 1.5rem 1fr; align-items: baseline; break-inside: avoid; }
.letters dt { font-size: inherit; font-style: italic; }
.excluded { padding: .75rem 0; border-top: 1px solid var(--rule-soft); }
.excluded h3::first-letter { text-transform: uppercase; }
.excluded .count { margin-left: .375rem; }
.excluded > ul > li { padding: .375rem 0 0 1rem; border-left: 3px solid var(--rule); margin-top: .5rem; }
.notes li { padding: .375rem 0; border-top: 1px solid var(--rule-soft); }
.notes .meta { display: block; }
@media (max-width: 34rem) {
  table { font-size: .8125rem; }
  .operations tr { display: grid; grid-template-columns: 1fr 1fr; border-bottom: 1px solid var(--rule-soft); padding: .375rem 0; }
  .operations th, .operations td { border: 0; padding: .0625rem .5rem .0625rem 0; }
  .operations th:first-child { grid-column: 1 / -1; }
  .operations tbody th { font-size: .9375rem; }
  .operations .manner { font-size: .8125rem; }
  th, td { padding-right: .5rem; }
  .n { width: 3rem; }
  .coverage td, .coverage thead .n { width: 3.5rem; }
  .operations td { white-space: normal; }
}`
