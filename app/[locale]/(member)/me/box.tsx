type Props = { name: string; label: string; hint: string; checked: boolean; onChange: (on: boolean) => void }

/** One box to tick, with what it is about; as high as a thumb. */
export const Box = ({ name, label, hint, checked, onChange }: Props) => (
  <label htmlFor={name} className="flex min-h-11 cursor-pointer gap-4 py-2">
    <input
      id={name}
      type="checkbox"
      name={name}
      className="mt-1 size-5 shrink-0 accent-(--raw-action)"
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
      aria-describedby={`${name}-hint`}
    />
    <span>
      {label}
      <span id={`${name}-hint`} className="block text-muted">
        {hint}
      </span>
    </span>
  </label>
)
