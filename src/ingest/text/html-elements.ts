/** Names of HTML's elements: other things in angle brackets are addresses or text. */
export const ELEMENTS: ReadonlySet<string> = new Set(
  (
    "a abbr address article aside b blockquote body br caption center cite code col colgroup dd del details dfn div dl dt em figcaption " +
    "figure font footer h1 h2 h3 h4 h5 h6 head header hr html i iframe img ins kbd li link main mark meta nav noscript ol p picture pre q s " +
    "samp script section small source span strike strong style sub summary sup svg table tbody td template tfoot th thead title tr tt u ul var wbr"
  ).split(" "),
);
