import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useState } from 'react';
import { useWords } from './language.ts';
import { shellTexts } from './texts.ts';

export interface Choice {
  readonly id: string;
  readonly content: ReactNode;
  /** Heading that is shown above the first choice that has it. */
  readonly group?: string;
}

interface FinderProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly choices: readonly Choice[];
  /** True while `choices` do not belong to `text` yet: an early Enter waits for them. */
  readonly pending?: boolean;
  readonly onPick: (id: string) => void;
  /** Called when Enter came before the list; the first choice is picked once it is there. */
  readonly onPickSoon?: () => void;
  readonly onLeave?: () => void;
  readonly open?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onFocus?: () => void;
  readonly keyCap?: string;
  readonly className?: string;
  /** Shown in place of the list when there is nothing to choose. */
  readonly nothing?: ReactNode;
}

/** A search field with the list of what it finds: arrows move, Enter takes, Escape leaves (the combobox pattern). */
export function Finder(props: FinderProps) {
  const { choices, pending = false, open = true, onPick } = props;
  const words = useWords(shellTexts);
  const list = useId();
  const [at, setAt] = useState(0);
  const [waiting, setWaiting] = useState(false);
  const current = Math.min(at, choices.length - 1);
  const optionId = (index: number) => `${list}-${index}`;
  const isOpen = open && choices.length > 0;

  useEffect(() => {
    if (!waiting || pending) return;
    setWaiting(false);
    const first = choices[0];
    if (first) onPick(first.id);
  }, [waiting, pending, choices, onPick]);

  useEffect(() => {
    if (isOpen) document.getElementById(`${list}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, list, current]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === '/' && props.keyCap === '/' && props.text === '') {
      // The key that leads here is pressed by habit when one is here already.
      event.preventDefault();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!open) return;
      const chosen = choices[current];
      if (pending) {
        setWaiting(true);
        props.onPickSoon?.();
      } else if (chosen) onPick(chosen.id);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      props.onLeave?.();
    } else if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((current + step + choices.length) % choices.length);
    }
  };

  return (
    <div className={`finder ${props.className ?? ''}`}>
      <div className="field big">
        {props.keyCap && (
          <span className="cap" aria-hidden="true">
            {props.keyCap}
          </span>
        )}
        <input
          ref={props.inputRef}
          role="combobox"
          aria-label={props.label}
          aria-expanded={isOpen}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={isOpen ? optionId(current) : undefined}
          placeholder={props.placeholder}
          autoComplete="off"
          spellCheck={false}
          value={props.text}
          onFocus={props.onFocus}
          onChange={(event) => {
            setAt(0);
            setWaiting(false);
            props.onText(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={list} role="listbox" aria-label={props.label} hidden={!isOpen}>
        {choices.map((choice, index) => (
          <FinderChoice
            key={choice.id}
            id={optionId(index)}
            choice={choice}
            heading={choice.group !== choices[index - 1]?.group ? choice.group : undefined}
            selected={index === current}
            onPick={onPick}
          />
        ))}
      </div>
      {open && !pending && choices.length === 0 && props.nothing}
      <span className="sr" aria-live="polite">
        {isOpen && words.listed(choices.length)}
      </span>
    </div>
  );
}

interface FinderChoiceProps {
  readonly id: string;
  readonly choice: Choice;
  readonly heading: string | undefined;
  readonly selected: boolean;
  readonly onPick: (id: string) => void;
}

function FinderChoice({ id, choice, heading, selected, onPick }: FinderChoiceProps) {
  return (
    <>
      {heading && (
        <div className="group" role="presentation">
          {heading}
        </div>
      )}
      {/* The field keeps the focus; a press on the choice must not take it. */}
      <div
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={selected}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onPick(choice.id)}
        onKeyDown={undefined}
      >
        {choice.content}
        {selected && (
          <span className="cap" aria-hidden="true">
            Enter
          </span>
        )}
      </div>
    </>
  );
}
