/** What failed: clauses, their failures, and the evidence. */
export const findings = `
.operation { padding-top: 1rem; }
.operation + .operation { margin-top: 2rem; }
.operation > h3 { font-size: 1.125rem; padding: .5rem 0; border-bottom: 2px solid var(--ink); }
.operation > h3 code { font-size: 1em; }
.operation > h3 .count { margin-left: .5rem; }
.clause { padding: 1.5rem 0; border-bottom: 1px solid var(--rule); }
.clause > header { max-width: 50rem; }
.clause h4 { font-size: 1.1875rem; line-height: 1.35; margin: .375rem 0 .25rem; text-wrap: pretty; }
.marks { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .75rem; font-size: .875rem; }
.tally { color: var(--quiet); }
.level { font: 650 .6875rem/1 var(--sans); letter-spacing: .06em; border: 1px solid currentcolor; border-radius: 3px; padding: .1875rem .3125rem; display: inline-block; vertical-align: .1em; }
.level.should, .level.may { color: var(--quiet); font-weight: 600; }
.status { font-weight: 600; white-space: nowrap; font-size: .875rem; }
.status.passed { color: var(--good); } .status.failed { color: var(--bad); } .status.warning, .status.blocked, .status.inconclusive { color: var(--warn); }
.status.unsupported, .status.disputed, .status.not-exercised, .status.untestable, .status.note, .status.known { color: var(--quiet); }
.meta .id { color: inherit; }
.meta .id + span::before, .meta > code + span::before { content: "\\2002"; }
cite { font-style: normal; }
.why { margin-top: .5rem; font-size: .9375rem; }
.why b { font-weight: 600; }
.failure { margin-top: 1.25rem; padding: .75rem 0 .25rem 1rem; border-left: 3px solid var(--rule); }
.failure:target, .clause:target { border-left-color: var(--link); }
.failure h5 { font-size: 1rem; font-weight: 600; }
.version { font-weight: 400; color: var(--quiet); font-size: .875rem; margin-left: .25rem; }
.compare { display: grid; gap: .1875rem; margin: .5rem 0; }
.compare div { display: grid; grid-template-columns: 5rem 1fr; align-items: baseline; }
.compare dd { padding: .0625rem .375rem; white-space: pre-wrap; border-radius: 3px; }
.compare .want dd { background: var(--good-soft); } .compare .got dd { background: var(--bad-soft); }
mark { background: var(--mark); color: var(--mark-ink); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .2em; }
mark:empty { border-left: 3px solid var(--mark-ink); }
.diagnosis { max-width: 46rem; }
.cause { font-size: .875rem; color: var(--quiet); }
.rerun { margin-top: .5rem; }
.rerun > span, h6 { font: 400 .8125rem/1.5 var(--sans); color: var(--quiet); }
pre { background: var(--panel); border: 1px solid var(--rule-soft); border-radius: 4px; padding: .625rem .75rem; font-size: .8125rem; line-height: 1.55; white-space: pre-wrap; tab-size: 2; }
.command { user-select: all; padding: .375rem .75rem; }
.evidence { margin-top: .25rem; }
.evidence pre { margin-bottom: .75rem; }
pre b { font-weight: 600; }
.head, .tag { color: var(--quiet); }
.ln { display: block; padding-left: 1.5ch; text-indent: -1.5ch; }
.d1 { margin-left: 2ch; } .d2 { margin-left: 4ch; } .d3 { margin-left: 6ch; } .d4 { margin-left: 8ch; } .d5 { margin-left: 10ch; }
.d6 { margin-left: 12ch; } .d7 { margin-left: 14ch; } .d8 { margin-left: 16ch; } .d9 { margin-left: 18ch; }
.more { margin-top: .75rem; }
@media (min-width: 60rem) { .sides { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 0 1rem; } }
@media (max-width: 34rem) { .failure { padding-left: .625rem; } .compare div { grid-template-columns: 1fr; } .compare { gap: .375rem; } }`
