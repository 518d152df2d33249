/** The page: one column, with the contents beside it where there is room. */
export const layout = `
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 var(--sans); overflow-wrap: anywhere; }
.page { max-width: 82rem; margin: 0 auto; padding: 0 1rem 3rem; }
h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, pre { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
code, pre { font-family: var(--mono); font-size: .875em; font-variant-ligatures: none; }
pre code { font-size: inherit; }
h2 { font-size: 1.5rem; line-height: 1.25; font-weight: 650; letter-spacing: -.015em; text-wrap: balance; }
h3, h4, h5, h6 { font-size: 1.0625rem; line-height: 1.4; font-weight: 600; }
summary { cursor: pointer; color: var(--link); font-size: .875rem; padding: .25rem 0; width: fit-content; }
summary:hover { text-decoration: underline; text-underline-offset: .2em; }
main > section { padding-top: 3rem; }
main > section > h2 { padding-bottom: .75rem; }
.meta, .count, .manner, .work, .cut { color: var(--quiet); font-size: .875rem; font-weight: 400; letter-spacing: 0; }
.nothing { color: var(--quiet); font-style: italic; }
.skip { position: absolute; left: -100vw; background: var(--ground); padding: .5rem 1rem; z-index: 1; }
.skip:focus { left: 0; }
nav { border-bottom: 1px solid var(--rule); padding: .75rem 0; font-size: .875rem; }
nav > ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--quiet); font-size: .8125rem; }
@media (min-width: 70rem) {
  .page { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); column-gap: 3rem; padding: 0 2.5rem 4rem; }
  .page > header, footer { grid-column: 1 / -1; }
  nav { border: 0; padding: 3rem 0 0; align-self: start; position: sticky; top: 0; max-height: 100vh; overflow-y: auto; }
  nav > ul { display: block; }
  nav li { padding: .2rem 0; }
}
@media (min-width: 120rem) { html { font-size: 112.5%; } .page { max-width: 104rem; } }
@media (min-width: 180rem) { html { font-size: 137.5%; } .page { max-width: 120rem; } }`
