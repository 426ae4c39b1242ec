import type { VNode } from "preact";

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly trouble?: string | undefined;
}

/** One of several, from a list. */
export function Select({ name, label, value, options, trouble }: SelectProps): VNode {
  const id = `field-${name}`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name={name} aria-describedby={trouble ? `${id}-trouble` : undefined}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
      {trouble ? (
        <p class="trouble" id={`${id}-trouble`}>
          {trouble}
        </p>
      ) : null}
    </div>
  );
}
