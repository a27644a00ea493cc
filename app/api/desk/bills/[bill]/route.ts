import { download } from '@/app/api/desk/download'
import { billFile } from '@/lib/exports/bills'
import { isId } from '@/lib/ids'

type Props = { params: Promise<{ bill: string }> }

/** An invoice or credit note as its OIOUBL file. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { bill } = await params
  return download(async (db, person) => {
    if (!isId(bill)) return null
    const { name, bytes } = await billFile(db, person, bill)
    return { name, type: 'application/xml', body: bytes }
  })
}
