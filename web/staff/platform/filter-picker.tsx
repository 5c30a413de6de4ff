import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Choice, Finder } from './finder.tsx';
import { Popup } from './popup.tsx';

interface FilterPickerProps {
  readonly name: string;
  readonly searchLabel: string;
  readonly removeLabel: string;
  /** What is chosen, as it is read; nothing is chosen if undefined. */
  readonly chosen: string | undefined;
  readonly choicesFor: (text: string) => readonly Choice[];
  readonly onText?: (text: string) => void;
  readonly onChange: (id: string | undefined) => void;
  readonly nothing: ReactNode;
}

/** A filter as a button: opens a list to search in; what is chosen stands on the button and can be taken off. */
export function FilterPicker(props: FilterPickerProps) {
  const frame = useRef<HTMLDivElement>(null);
  const chosenHere = useRef(false);
  const isChosen = props.chosen !== undefined;
  // One button takes the other's place: the focus goes with it, or the next Tab would begin at the top of the page.
  useEffect(() => {
    const button = frame.current?.querySelector<HTMLElement>(isChosen ? '.field.on' : '.field');
    if (chosenHere.current) button?.focus();
    chosenHere.current = false;
  }, [isChosen]);
  const onChange = (id: string | undefined) => {
    chosenHere.current = true;
    props.onChange(id);
  };
  return (
    <div ref={frame} className="filterpicker">
      <PickerButton {...props} onChange={onChange} />
    </div>
  );
}

function PickerButton(props: FilterPickerProps) {
  if (props.chosen !== undefined) {
    return (
      <button
        type="button"
        className="field on"
        aria-label={props.removeLabel}
        onClick={() => props.onChange(undefined)}
      >
        {props.chosen} <span aria-hidden="true">×</span>
      </button>
    );
  }
  return (
    <Popup
      buttonClass="field"
      button={
        <>
          {props.name}
          <i className="caret" aria-hidden="true" />
        </>
      }
    >
      {(close) => <PickerPanel {...props} close={close} />}
    </Popup>
  );
}

function PickerPanel(props: FilterPickerProps & { readonly close: () => void }) {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <div className="picker">
      <Finder
        label={props.searchLabel}
        placeholder={props.searchLabel}
        inputRef={input}
        text={text}
        onText={(next) => {
          setText(next);
          props.onText?.(next);
        }}
        choices={props.choicesFor(text)}
        onPick={(id) => props.onChange(id)}
        onLeave={props.close}
        nothing={<p className="dim nothing">{props.nothing}</p>}
      />
    </div>
  );
}
