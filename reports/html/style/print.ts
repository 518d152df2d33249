/** On paper the evidence and what was not judged are unfolded; what or passed stays folded. */
export const print = `
@media print {
  :root { color-scheme: light; }
  body { font-size: 10pt; }
  .page { display: block; max-width: none; padding: 0; }
  nav, .skip, .filter { display: none; }
  details.clause::details-content { content-visibility: visible; block-size: auto; }
  pre { max-height: none; }
  .compare, .rerun, .causes > li, tr, .excluded li { break-inside: avoid; }
  h2, h3, h4, h5, h6 { break-after: avoid; }
  main > section { padding-top: 1.5rem; }
}
@media (forced-colors: active) { mark { forced-color-adjust: none; } }`
