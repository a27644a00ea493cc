type Props = { legend: string; rounds: { id: string; title: string }[]; chosen: string[]; set: (rounds: string[]) => void }

/** Some of the rounds, each with a box to tick. */
export const RoundBoxes = ({ legend, rounds, chosen, set }: Props) => (
  <fieldset className="flex flex-wrap gap-x-4">
    <legend className="font-semibold">{legend}</legend>
    {rounds.map(({ id, title }) => (
      <label key={id} className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          className="size-5"
          checked={chosen.includes(id)}
          onChange={(e) => set(e.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
        {title}
      </label>
    ))}
  </fieldset>
)
