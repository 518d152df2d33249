/** The clauses: the filter, a line for each, and of what failed the evidence. */
export const findings = `
.filter { display: flex; flex-wrap: wrap; gap: .625rem .875rem; align-items: end; padding: .875rem 0; margin-bottom: .5rem; background: var(--ground); border-bottom: 1px solid var(--rule); }
.filter[hidden] { display: none; }
.filter label { font-size: .8125rem; color: var(--quiet); display: grid; gap: .1875rem; flex: 0 1 auto; min-width: 0; }
.filter .wide { flex: 1 1 16rem; }
.filter input, .filter select, button { font: .9375rem/1.4 var(--sans); color: var(--ink); background: var(--ground); border: 1px solid var(--edge); border-radius: 5px; padding: .3125rem .5rem; min-width: 0; max-width: 100%; }
.filter select { max-width: 14rem; }
.filter p { flex: 1 0 100%; min-height: 1.5rem; }
button { cursor: pointer; font-size: .8125rem; padding: .125rem .5rem; margin-left: .5rem; }
.operation { padding-top: 1.75rem; }
.operation > h3 { font-size: 1.125rem; padding: .375rem 0; border-bottom: 1px solid var(--ink); display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: baseline; }
.operation > h3 code { font-size: 1em; }
.clause { border-bottom: 1px solid var(--rule-soft); }
.clause > summary { display: block; width: auto; color: inherit; font-size: .875rem; padding: .625rem 0 .625rem 1.25rem; position: relative; }
.clause > summary::before, .group > summary::before { content: ""; position: absolute; left: .125rem; top: 1.0625rem; border: .3125rem solid transparent; border-left-color: var(--quiet); border-right: 0; }
.clause > summary::-webkit-details-marker, .group > summary::-webkit-details-marker { display: none; }
.clause[open] > summary::before, .group[open] > summary::before { transform: rotate(90deg); }
.clause > summary:hover { background: var(--panel); text-decoration: none; }
.clause > summary:hover h4 { text-decoration: underline; text-underline-offset: .2em; text-decoration-thickness: 1px; }
.clause h4 { display: inline; font-size: 1rem; line-height: 1.4; margin-left: .125rem; }
.clause summary .meta, .gist { display: block; padding-top: .125rem; }
.gist { color: var(--quiet); font-size: .8125rem; }
.gist b { font: 400 1em var(--mono); color: var(--ink); }
.clause[open] .gist { display: none; }
.clause[open] > summary { background: var(--panel); }
.clause > :not(summary) { margin-left: 1.25rem; }
.about { max-width: 50rem; padding-top: .5rem; }
.level, .status { font-size: .8125rem; white-space: nowrap; }
.level { display: inline-block; min-width: 3.75rem; color: var(--quiet); letter-spacing: .02em; }
.level.must { color: var(--ink); font-weight: 650; }
.status { font-weight: 600; margin-right: .375rem; }
.failed, .error { color: var(--bad); } .passed { color: var(--good); } .warning, .blocked { color: var(--warn); }
.status.unsupported, .status.not-exercised, .status.untestable, .status.inconclusive, .status.disputed, .status.note, .status.known { color: var(--quiet); }
.meta .id { color: inherit; }
.meta > code + span::before { content: "\\2002"; }
cite { font-style: normal; }
.why { margin-top: .25rem; font-size: .9375rem; }
.why b { font-weight: 600; }
.failure { margin-top: 1rem; padding: .25rem 0 1rem; }
.failure + .failure { border-top: 1px solid var(--rule-soft); padding-top: 1rem; }
.failure h5, .alike h5 { font-size: .9375rem; font-weight: 600; }
.version { font-weight: 400; color: var(--quiet); font-size: .875rem; margin-left: .25rem; }
.compare { display: grid; gap: .1875rem; margin: .5rem 0; max-width: 64rem; }
.compare div { display: grid; grid-template-columns: 5rem minmax(0, 1fr); align-items: baseline; }
.compare dd { padding: .0625rem .375rem; white-space: pre-wrap; border-radius: 3px; }
.compare .want dd { background: var(--good-soft); } .compare .got dd { background: var(--bad-soft); }
mark { background: var(--mark); color: var(--mark-ink); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .2em; border-radius: 2px; }
mark:empty { border-left: 3px solid var(--mark-ink); }
ins { background: var(--mark); color: var(--mark-ink); text-decoration: none; font-style: italic; border-radius: 2px; padding: 0 .25rem; user-select: none; -webkit-user-select: none; }
ins.line { display: block; width: fit-content; text-indent: 0; margin: .125rem 0 .125rem .5ch; }
.diagnosis, .sdk { max-width: 50rem; }
.sdk { font-size: .9375rem; color: var(--quiet); }
h6 { font: 400 .8125rem/1.5 var(--sans); color: var(--quiet); margin-top: .75rem; }
pre { background: var(--panel); border: 1px solid var(--rule-soft); border-radius: 5px; padding: .625rem .75rem; font-size: .8125rem; line-height: 1.55; white-space: pre-wrap; tab-size: 2; color: var(--quiet); max-height: 34rem; overflow: auto; }
pre b { font-weight: 400; color: var(--ink); }
pre mark b, pre b mark { color: var(--mark-ink); }
pre i { display: block; font-style: normal; padding-left: 1.5ch; text-indent: -1.5ch; }
pre .ws { display: inline; white-space: normal; padding: 0; }
.command { user-select: all; -webkit-user-select: all; padding: .375rem .625rem; color: var(--ink); }
.d1 { margin-left: 2ch; } .d2 { margin-left: 4ch; } .d3 { margin-left: 6ch; } .d4 { margin-left: 8ch; } .d5 { margin-left: 10ch; }
.d6 { margin-left: 12ch; } .d7 { margin-left: 14ch; } .d8 { margin-left: 16ch; } .d9 { margin-left: 18ch; }
.course { font-size: .875rem; border-left: 2px solid var(--rule); margin: .25rem 0 0 .25rem; }
.course li { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr) auto; gap: 0 .75rem; padding: .125rem .5rem .125rem .875rem; position: relative; max-width: 46rem; }
.course li::before { content: ""; position: absolute; left: -.3125rem; top: .5625rem; width: .5rem; height: .5rem; border-radius: 50%; background: var(--quiet); }
.course .n, .task { color: var(--quiet); font-variant-numeric: tabular-nums; width: auto; }
.course .refused { color: var(--bad); }
.alike { padding: .25rem 0 1rem; font-size: .875rem; }
.group > summary { width: auto; display: block; color: inherit; padding: .5rem 0 .5rem 1.25rem; position: relative; border-bottom: 1px solid var(--rule-soft); }
.group > summary::before { top: .9375rem; }
.rows { padding: .25rem 0 .75rem 1.25rem; font-size: .875rem; columns: 30rem; column-gap: 2.5rem; }
.rows li { padding: .1875rem 0; break-inside: avoid; }
.rows code { color: var(--quiet); font-size: .75rem; }
.rows li[hidden], [hidden] { display: none; }
@media (min-width: 60rem) { .sides { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 0 1rem; } }
@media (max-width: 34rem) { .clause > summary, .group > summary { padding-left: .875rem; } .clause > :not(summary), .rows { margin-left: .25rem; } .rows { padding-left: .5rem; columns: auto; } .compare div { grid-template-columns: minmax(0, 1fr); } .compare { gap: .375rem; } .filter label { flex: 1 1 8rem; } .filter .wide { flex-basis: 100%; } .filter select { max-width: none; } .course li { grid-template-columns: 3.5rem minmax(0, 1fr); } .course b { grid-column: 2; } }`
