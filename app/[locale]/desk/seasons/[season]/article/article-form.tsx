'use client'
import { Field, TextArea } from '@/app/_ui/field'
import type { ArticleText } from '@/lib/articles/input'
import type { Messages } from '@/lib/i18n'
import { control, EditFrame } from '../../../edit-frame'
import { useEdit } from '../../../use-edit'
import { useWords } from '../../../words'
import { editAction } from './actions'

/** What a form's unsaved text is known by. */
export const articleKey = (seasonId: string): string => `article:${seasonId}`

type Props = { seasonId: string; version: number; draft: ArticleText; t: Messages['articles']['desk'] }

/** The article as it is written. Whoever was overtaken in the same part chooses between both texts. */
export function ArticleForm({ seasonId, version, draft, t }: Props) {
  const words = useWords()
  const edit = useEdit<ArticleText>(articleKey(seasonId), { version, values: draft }, ({ version, base, ...values }) =>
    editAction(null, { ...(values as ArticleText), seasonId, version, base: base as ArticleText }),
  )
  return (
    <EditFrame id="article" edit={edit}>
      <Field label={t.headline} {...control('article', edit, 'title', words)} />
      <TextArea rows={4} label={t.leadLabel} hint={t.leadHint} {...control('article', edit, 'lead', words)} />
      <TextArea
        rows={28}
        label={t.body}
        hint={t.bodyHint}
        className="font-mono text-[0.95rem]"
        {...control('article', edit, 'body', words)}
      />
    </EditFrame>
  )
}
