/** Texts that mean harm. Each calls `pwned` if it gets to run, or leads to where nobody wanted to go. */

export const PAYLOADS: readonly string[] = [
  '<script>pwned()</script>',
  '</script><script>pwned()</script>',
  '<ScRiPt src="data:text/javascript,pwned()"></sCrIpT>',
  '<img src=x onerror=pwned()>',
  '<img src="x" onerror="alert(1)">',
  '<svg onload=pwned()>',
  '<svg><script>pwned()</script></svg>',
  '<svg><animate onbegin=pwned() attributeName=x dur=1s>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=pwned()>#x"/></svg>',
  '<math><mtext></mtext><mglyph><style><img src onerror=pwned()></style></mglyph></math>',
  '<body onload=pwned()>',
  '<iframe src="javascript:parent.pwned()"></iframe>',
  '<iframe srcdoc="<script>parent.pwned()</script>"></iframe>',
  '<object data="javascript:pwned()"></object>',
  '<embed src="javascript:pwned()">',
  '<a href="javascript:pwned()">нажмите</a>',
  '<form action="javascript:pwned()"><button>нажмите</button></form>',
  '<button formaction="javascript:pwned()">x</button>',
  '<input autofocus onfocus=pwned()>',
  '<select autofocus onfocus=pwned()>',
  '<details open ontoggle=pwned()>',
  '<video><source onerror=pwned()></video>',
  '<audio src=x onerror=pwned()>',
  '<marquee onstart=pwned()>',
  '<style>@import "javascript:pwned()";</style>',
  '<style>*{display:none!important}</style>',
  '<link rel="stylesheet" href="data:text/css,*{display:none}">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<base href="https://evil.example/">',
  '<template><script>pwned()</script></template>',
  '<slot name="x" onslotchange=pwned()></slot>',
  '<poryadok-help src="javascript:pwned()"></poryadok-help>',
  'javascript:pwned()',
  'JaVaScRiPt:pwned()',
  ' javascript:pwned()',
  'java\tscript:pwned()',
  'java\nscript:pwned()',
  '\u0001javascript:pwned()',
  'javascript://example.org/%0Apwned()',
  'data:text/html,<script>pwned()</script>',
  'vbscript:pwned()',
  'blob:https://evil.example/1',
  'file:///etc/passwd',
  'https://school.example:secret@evil.example/',
  '" onmouseover="pwned()" x="',
  "' onfocus='pwned()' autofocus='",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what an attacker would send
  '`${pwned()}`',
  '{{constructor.constructor("pwned()")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what an attacker would send
  '${pwned()}',
  ']]><script>pwned()</script>',
  '--><script>pwned()</script><!--',
  '&lt;script&gt;pwned()&lt;/script&gt;',
  '\\u003cscript\\u003epwned()\\u003c/script\\u003e',
  '\u202egro.live//:sptth\u202c',
  'a@b.example?bcc=all@evil.example&body=pwned',
  'a@b.example%0D%0ABcc:all@evil.example',
  '+7;ext=pwned',
  '+74722777282;phone-context=evil.example',
  '__proto__',
  'constructor',
  '\ud800',
  `${'<b>'.repeat(20_000)}`,
];

/** Values that are no text where a text is expected. */
export const ODD_VALUES: readonly unknown[] = [null, true, 0, -1, 1e308, [], {}, [[]], [null], { toString: 1 }, ''];

/** Every place in a value that holds something, as a way from the top. */
export function placesIn(value: unknown, way: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [way];
  return [
    ...(way.length > 0 ? [way] : []),
    ...Object.keys(value).flatMap((key) => placesIn((value as Record<string, unknown>)[key], [...way, key])),
  ];
}

/** A copy with every text replaced. @param replace gets the text and the way to it */
export function withTexts(value: unknown, replace: (text: string, way: string) => unknown, way = ''): unknown {
  if (typeof value === 'string') return replace(value, way);
  if (Array.isArray(value)) return value.map((one, i) => withTexts(one, replace, `${way}/${i}`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withTexts(one, replace, `${way}/${key}`)]));
}
