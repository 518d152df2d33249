/** The head of the page: verdict, reasons, run and totals; then the causes. */
export const summary = `
.verdict { padding: 1.25rem 0 1.75rem; border-top: .375rem solid var(--tone); border-bottom: 1px solid var(--rule); }
.conforms { --tone: var(--good); } .does-not-conform { --tone: var(--bad); } .inconclusive { --tone: var(--warn); }
.eyebrow { font-size: .875rem; color: var(--quiet); }
.eyebrow b { color: var(--ink); font-weight: 650; margin-right: .375rem; }
h1 { color: var(--tone); font-size: clamp(1.75rem, 1.25rem + 2.25vw, 3rem); line-height: 1.12; font-weight: 700; letter-spacing: -.03em; margin: 1.25rem 0 1rem; max-width: 56rem; text-wrap: balance; }
h1 .reasons { display: block; color: var(--ink); font-weight: 600; font-size: .625em; line-height: 1.3; letter-spacing: -.015em; margin-top: .5rem; }
.next { max-width: 62rem; margin: 1.25rem 0 0; font-size: 1.0625rem; }
.next .command { margin-top: .375rem; }
.run { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: .875rem 1.5rem; font-size: .875rem; }
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
.causes { border-top: 1px solid var(--rule); }
.causes > li { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: 0 1.25rem; padding: .75rem 0; border-bottom: 1px solid var(--rule-soft); }
.causes .figure { font-size: 1.5rem; line-height: 1.2; font-weight: 600; text-align: right; font-variant-numeric: tabular-nums; letter-spacing: -.02em; min-width: 3rem; }
.ids { padding: .25rem 0 .5rem; font-size: .875rem; }
.columns { columns: 22rem; column-gap: 2rem; }
.ids li { break-inside: avoid; padding: .0625rem 0; }
.ids span { color: var(--quiet); }
.errata { font-size: .875rem; padding: .5rem 0 0 1.25rem; columns: 34rem; column-gap: 2.5rem; }
.errata div { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: 0 .75rem; padding: .4375rem 0; break-inside: avoid; border-bottom: 1px solid var(--rule-soft); }
.errata dt { color: var(--ink); } .errata dt .meta { display: block; font-size: .75rem; }
.errata b { font-weight: 600; }
@media (max-width: 34rem) {
  .errata div { grid-template-columns: minmax(0, 1fr); }
  .causes > li { grid-template-columns: 3.25rem minmax(0, 1fr); gap: 0 .5rem; }
  .causes .figure { font-size: 1.0625rem; text-align: left; min-width: 0; }
  .run { grid-template-columns: 1fr 1fr; } .totals { gap: 1rem 1.75rem; } }`
