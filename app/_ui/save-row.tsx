import { Button } from './button'

type Props = { word: string; working: boolean; saved: string | false | undefined; look?: 'plain' }

/** The button that saves a form, and beside it that it was saved. */
export const SaveRow = ({ word, working, saved, look }: Props) => (
  <div className="flex flex-wrap items-center gap-4">
    <Button type="submit" disabled={working} {...(look && { look })}>
      {word}
    </Button>
    <p role="status" className="font-semibold text-good">
      {saved}
    </p>
  </div>
)
