/** Colours in pairs that keep 4.5:1 on both grounds, light and dark; type and space. */
export const tokens = `
:root {
  color-scheme: light dark;
  --ground: #fff; --panel: #f6f7f8; --rule: #dcdfe4; --rule-soft: #eaecef; --edge: #7b8391;
  --ink: #15181d; --quiet: #565d69; --link: #0a53b0;
  --bad: #b01f17; --bad-soft: #fbe9e7; --warn: #845200; --warn-soft: #fbf0da; --good: #17663a; --good-soft: #e4f4ea;
  --mark: #ffe48f; --mark-ink: #15181d;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #101216; --panel: #181b21; --rule: #323843; --rule-soft: #232831; --edge: #798293;
    --ink: #e8eaee; --quiet: #a2aab7; --link: #8cb8ff;
    --bad: #ff9187; --bad-soft: #351a18; --warn: #efb755; --warn-soft: #31240d; --good: #74d29b; --good-soft: #12301f;
    --mark: #6b5200; --mark-ink: #fff6da;
  }
}`
