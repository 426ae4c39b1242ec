import type { PartialInputHTMLAttributes, VNode } from "preact";

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly type?: "text" | "password" | "search" | "tel" | "date";
  readonly autocomplete?: "off" | "username" | "current-password" | "new-password" | "name";
  /** What to type, said below the label. */
  readonly hint?: string | undefined;
  /** What is wrong with what was typed, and what to do. */
  readonly trouble?: string | undefined;
  readonly required?: true;
  readonly autofocus?: true;
  /** More than one line. */
  readonly rows?: number;
  readonly maxLength?: number;
}

/** A labelled input; hint and trouble are tied to it for screen readers. */
export function Field(props: FieldProps): VNode {
  const { name, label, value = "", type = "text", hint, trouble, rows, required, autofocus, maxLength } = props;
  const id = `field-${name}`;
  const described = [hint ? `${id}-hint` : "", trouble ? `${id}-trouble` : ""].filter(Boolean).join(" ") || undefined;
  const common = {
    id,
    name,
    required: required ?? false,
    autocomplete: props.autocomplete ?? ("off" as const),
    autofocus: autofocus ?? false,
    ...(maxLength === undefined ? {} : { maxLength }),
    "aria-describedby": described,
    "aria-invalid": trouble ? ("true" as const) : undefined,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {rows ? <textarea {...common} rows={rows} value={value} /> : input(type, { ...common, value })}
      {trouble ? (
        <p class="trouble" id={`${id}-trouble`}>
          {trouble}
        </p>
      ) : null}
    </div>
  );
}

/** One tag a type, for the types of JSX tell each kind of input apart. */
function input(
  type: NonNullable<FieldProps["type"]>,
  props: Omit<PartialInputHTMLAttributes<HTMLInputElement>, "type" | "role" | "list">,
): VNode {
  switch (type) {
    case "text":
      return <input {...props} type="text" />;
    case "password":
      return <input {...props} type="password" />;
    case "search":
      return <input {...props} type="search" />;
    case "tel":
      return <input {...props} type="tel" />;
    case "date":
      return <input {...props} type="date" />;
  }
}
