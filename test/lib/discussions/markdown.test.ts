import { expect, test } from 'vitest'
import { postHtml } from '@/lib/discussions/markdown'

test('a post is paragraphs, and what looks like a tag is text', () => {
  expect(postHtml('Hej\nalle\n\n<script>alert(1)</script>')).toBe('<p>Hej<br>alle</p><p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
})
