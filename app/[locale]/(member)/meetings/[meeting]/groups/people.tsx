import type { MyRound } from '@/lib/seatings/my-groups'
import type { GroupWords } from './my-group'

/** Who is in a group: the name, and under it where from; who chairs and who holds the pen. */
export const People = ({ round, t }: { round: MyRound; t: GroupWords }) => (
  <ul className="mt-2 grid">
    {round.people.map((one) => (
      <li key={`${one.name} ${one.library}`} className="border-hairline border-b py-2 first:border-t">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="font-semibold">
            {one.name}
            {one.me && <span className="font-normal text-muted"> ({t.you})</span>}
          </span>
          {one.role && <span className="font-semibold text-now">{t.roles[one.role]}</span>}
        </p>
        <p className="text-muted">{one.library}</p>
      </li>
    ))}
  </ul>
)
