import { expect, test } from 'vitest'
import { postHtml } from '@/lib/discussions/markdown'

const anna = 'Anna Skov'

test('a post is set as a letter: paragraphs, line breaks, bold, italics, lists, quotes, code and links', () => {
  expect(postHtml('Hej **du** og *dig*\nny linje\n\n- æ\n- ø\n\n> citat\n\n`kode` [kb](https://kb.dk)')).toBe(
    `<p>Hej <strong>du</strong> og <em>dig</em><br />ny linje</p>
<ul>
<li>æ</li>
<li>ø</li>
</ul>
<blockquote>
<p>citat</p>
</blockquote>
<p><code>kode</code> <a href="https://kb.dk" rel="noopener noreferrer nofollow ugc">kb</a></p>`,
  )
})

test.each([
  ['# 1 er et rum', '<p># 1 er et rum</p>'],
  ['Først\n---', '<p>Først<br />---</p>'],
  ['    rykket ind', '<p>    rykket ind</p>'],
  ['ISBN <mangler>', '<p>ISBN &lt;mangler&gt;</p>'],
  ['~~nej~~', '<p>~~nej~~</p>'],
  ['|a|b|\n|-|-|', '<p>|a|b|<br />|-|-|</p>'],
  ['[1]: noten', '<p>[1]: noten</p>'],
])('what nobody means as a sign stands as it was typed: %s', (typed, shown) => {
  expect(postHtml(typed)).toBe(shown)
})

test('an address is a link, also without signs around it; one within the site needs no rel', () => {
  expect(postHtml('se https://kb.dk/a?b=1&c=2.')).toBe(
    '<p>se <a href="https://kb.dk/a?b=1&amp;c=2" rel="noopener noreferrer nofollow ugc">https://kb.dk/a?b=1&amp;c=2</a>.</p>',
  )
  expect(postHtml('[referat](/articles/2026-november)')).toBe('<p><a href="/articles/2026-november">referat</a></p>')
})

test('whoever is called upon is marked where they are known, by the longest name, and nowhere else', () => {
  expect(postHtml('Hej @anna skov!', [anna])).toBe('<p>Hej <span class="mention">@anna skov</span>!</p>')
  expect(postHtml('@Anna Skov Lund', [anna, 'Anna Skov Lund'])).toBe('<p><span class="mention">@Anna Skov Lund</span></p>')
  for (const typed of ['@Anna Skovgaard', 'bo@anna skov', '`@Anna Skov`', '@Ukendt', '[@Anna Skov](/x)'])
    expect(postHtml(typed, [anna]), typed).not.toContain('class="mention"')
  expect(postHtml('@<b> Skov', ['<b> Skov'])).toBe('<p><span class="mention">@&lt;b&gt; Skov</span></p>')
})

test('a picture elsewhere is not fetched: it becomes a link', () => {
  expect(postHtml('![kort](https://evil.example/pixel.png)')).toBe(
    '<p><a href="https://evil.example/pixel.png" rel="noopener noreferrer nofollow ugc">kort</a></p>',
  )
})

// After OWASP's cheat sheet on filter evasion, the mutations found in DOMPurify, and what Markdown itself lets through.
const attacks = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<<SCRIPT>alert(1);//<</SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<img """><script>alert(1)</script>">',
  '<IMG SRC=`javascript:alert(1)`>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html;base64,PHNjcmlwdD4="></object>',
  '<embed src="javascript:alert(1)">',
  '<base href="//evil.example/">',
  '<link rel=stylesheet href=//evil.example>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<style>@import "//evil.example";</style>',
  '<form action=//evil.example><button formaction=javascript:alert(1)>x</form>',
  '<math><mtext></mtext><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<textarea></textarea><script>alert(1)</script>',
  '<a href="javascript:alert(1)">x</a>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '"><img src=x onerror=alert(1)>',
  '</p><script>alert(1)</script>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[><img src=x onerror=alert(1)>]]>',
  '<x onclick=alert(1)>x</x>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&#58;alert(1))',
  '[x](&#106;&#97;vascript:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x]( javascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](file:///etc/passwd)',
  '[x](//evil.example)',
  '[x](/\\evil.example)',
  '[x](\\\\evil.example)',
  '[x](https://kb.dk" onclick="alert(1))',
  '[x](https://kb.dk "x" onclick="alert(1)")',
  '![x](javascript:alert(1))',
  '![x" onerror="alert(1)](x)',
  '<javascript:alert(1)>',
  '<https://kb.dk/"onmouseover="alert(1)>',
  '[<img src=x onerror=alert(1)>](https://kb.dk)',
  '`<img src=x onerror=alert(1)>`',
  '```"><script>alert(1)</script>\nx\n```',
  '```\n</code></pre><script>alert(1)</script>\n```',
  '[a]: javascript:alert(1)\n\n[a]',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '> <script>alert(1)</script>',
  '- <img src=x onerror=alert(1)>',
  '@Anna Skov<script>alert(1)</script>',
  '\u003cscript\u003ealert(1)\u003c/script\u003e',
  '<scr\0ipt>alert(1)</scr\0ipt>',
]

const tags = /^<\/?(p|ul|li|ol|strong|em|a|blockquote|br|code|pre|span)( (href|rel|class|start)="[^"<>]*")*( \/)?>$/

test.each(attacks)('nothing that could act comes through: %s', (typed) => {
  const html = postHtml(typed, [anna])
  for (const [tag] of html.matchAll(/<[^>]*>?/g)) {
    expect(tag).toMatch(tags)
    const href = /href="([^"]*)"/.exec(tag)?.[1] ?? ''
    expect(href).toMatch(/^(https?:\/\/|mailto:|\/(?![/\\])|[^:/\\]*$)/)
  }
})

test.each(['>', '> ', '- ', '>- ', '1. ', '> 1) ', '[', '![[', '*a', '`a', '_a__b', '<a ', '@anna'])(
  'ten thousand signs of %s are shown all the same',
  (sign) => {
    expect(postHtml(sign.repeat(10_000 / sign.length), [anna]).length).toBeGreaterThan(5000)
  },
)
