'use client'
import { Field, TextArea } from '@/app/_ui/field'
import type { ArticleHead } from '@/lib/articles/input'
import type { Messages } from '@/lib/i18n'
import { control, EditFrame } from '../../../edit-frame'
import { useEdit } from '../../../use-edit'
import { useWords } from '../../../words'
import { editAction } from './actions'

/** What a form's unsaved text is known by. */
export const articleKey = (seasonId: string): string => `article:${seasonId}`

type Props = { seasonId: string; version: number; head: ArticleHead; t: Messages['articles']['desk'] }

/** Headline and lead. Whoever was overtaken in the same part chooses between both texts. */
export function ArticleForm({ seasonId, version, head, t }: Props) {
  const words = useWords()
  const edit = useEdit<ArticleHead>(articleKey(seasonId), { version, values: head }, ({ version, base, ...values }) =>
    editAction(null, { ...(values as ArticleHead), seasonId, version, base: base as ArticleHead }),
  )
  return (
    <EditFrame id="article" edit={edit}>
      <Field label={t.headline} {...control('article', edit, 'title', words)} />
      <TextArea rows={4} label={t.leadLabel} hint={t.leadHint} {...control('article', edit, 'lead', words)} />
    </EditFrame>
  )
}
