import type { ComponentProps, ReactNode } from 'react'

type Common = {
  name: string
  label: string
  /** Said under the label before anything goes wrong. */
  hint?: string
  /** Said above the field when something did, in words, with what to do. */
  problem?: string
  /** The word for "optional", where the field may be left empty. */
  optional?: string
}

const controlLook =
  'block w-full min-h-11 rounded-md border border-edge bg-card px-3 py-2 text-ink aria-invalid:border-wrong aria-invalid:border-2'

export function Field({
  name,
  id = name,
  label,
  hint,
  problem,
  optional,
  className = '',
  ...rest
}: Common & Omit<ComponentProps<'input'>, 'name'>) {
  return (
    <Labelled {...{ name: id, label, hint, problem, optional }}>
      <input name={name} id={id} className={`${controlLook} ${className}`} {...described(id, hint, problem)} {...rest} />
    </Labelled>
  )
}

export function TextArea({
  name,
  label,
  hint,
  problem,
  optional,
  className = '',
  ...rest
}: Common & Omit<ComponentProps<'textarea'>, 'name'>) {
  return (
    <Labelled {...{ name, label, hint, problem, optional }}>
      <textarea id={name} name={name} rows={4} className={`${controlLook} ${className}`} {...described(name, hint, problem)} {...rest} />
    </Labelled>
  )
}

export function Select({ name, label, hint, problem, optional, className = '', ...rest }: Common & Omit<ComponentProps<'select'>, 'name'>) {
  return (
    <Labelled {...{ name, label, hint, problem, optional }}>
      <select id={name} name={name} className={`${controlLook} ${className}`} {...described(name, hint, problem)} {...rest} />
    </Labelled>
  )
}

function Labelled({ name, label, hint, problem, optional, children }: Common & { children: ReactNode }) {
  return (
    <div className="grid gap-1">
      <label htmlFor={name} className="font-semibold">
        {label} {optional && <span className="font-normal text-muted">({optional})</span>}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="text-muted">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${name}-problem`} className="font-semibold text-wrong">
          {problem}
        </p>
      )}
      {children}
    </div>
  )
}

const described = (name: string, hint?: string, problem?: string) => ({
  'aria-invalid': problem ? true : undefined,
  'aria-describedby': [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ') || undefined,
})
