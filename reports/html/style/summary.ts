/** The head of the page: verdict, reasons, run and totals; then the causes. */
export const summary = `
.verdict { padding: 1.25rem 0 1.75rem; border-top: .375rem solid var(--tone); border-bottom: 1px solid var(--rule); }
.conforms { --tone: var(--good); } .does-not-conform { --tone: var(--bad); } .inconclusive { --tone: var(--warn); }
.eyebrow { font-size: .875rem; color: var(--quiet); }
.eyebrow b { color: var(--ink); font-weight: 650; margin-right: .375rem; }
h1 { color: var(--tone); font-size: clamp(2.25rem, 1.5rem + 3.5vw, 4rem); line-height: 1.05; font-weight: 700; letter-spacing: -.035em; margin: 1.5rem 0 .875rem; }
.reasons { font-size: 1.125rem; line-height: 1.45; max-width: 46rem; }
.reasons li { padding: .125rem 0; }
.run { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: .875rem 1.5rem; margin-top: 1.75rem; font-size: .875rem; }
.run .wide { grid-column: 1 / -1; font-size: 1rem; }
dt { color: var(--quiet); font-size: .8125rem; }
.run dd span { color: var(--quiet); }
.totals { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin-top: 1.75rem; }
.totals div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.totals dt { font-size: .875rem; color: var(--ink); }
.totals dd { font-size: 2rem; line-height: 1.15; font-weight: 600; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
.totals .passed dd { color: var(--good); } .totals .error dd { color: var(--bad); } .totals .warning dd { color: var(--warn); }
.parts { display: block; color: var(--quiet); font-size: .8125rem; }
.totals .none dd { color: var(--quiet); font-weight: 400; }
.work { margin-top: .75rem; }
.causes { border-top: 1px solid var(--rule); }
.causes > li { display: grid; grid-template-columns: minmax(3rem, auto) 1fr; gap: 0 1rem; padding: .875rem 0; border-bottom: 1px solid var(--rule-soft); }
.causes .figure { font-size: 1.5rem; line-height: 1.2; font-weight: 600; text-align: right; font-variant-numeric: tabular-nums; letter-spacing: -.02em; min-width: 3rem; }
.ids { padding: .25rem 0 .5rem; font-size: .875rem; }
.columns { columns: 22rem; column-gap: 2rem; }
.ids li { break-inside: avoid; padding: .0625rem 0; }
.ids span { color: var(--quiet); }
@media (max-width: 34rem) { .run { grid-template-columns: 1fr 1fr; } .totals { gap: 1rem 1.75rem; } }`
