import { type ReactNode, useId } from 'react';

interface Segment<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
}

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly options: readonly Segment<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
  readonly className?: string;
  readonly disabled?: boolean;
}

/** One of a few: radio buttons side by side, with the arrow keys that radio buttons have. */
export function Segments<T extends string>(props: SegmentsProps<T>) {
  const name = useId();
  return (
    <fieldset className={`seg ${props.className ?? ''}`} disabled={props.disabled}>
      <legend className="sr">{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} data-checked={option.value === props.value}>
          <input
            className="sr"
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
