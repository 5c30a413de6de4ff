import { type Ref, useState } from 'react';
import type { Guide } from '../../../src/catalog/catalog-schema.ts';
import { deskTexts } from '../cases/desk-texts.ts';
import { Finder } from '../platform/finder.tsx';
import { useWords } from '../platform/language.ts';
import { useItemSearch } from './queries.ts';
import { useShortName } from './short-name.ts';

interface ItemPickerProps {
  readonly chosen: Guide | undefined;
  readonly onPick: (code: string) => void;
  /** An item was taken, though the server has not said yet which: typing may go on. */
  readonly onPickSoon: () => void;
  readonly field: Ref<HTMLInputElement>;
  readonly disabled: boolean;
}

/** Finds an item by words, pinyin, initials or code; what is chosen stands below with its line of truth. */
export function ItemPicker({ chosen, onPick, onPickSoon, field, disabled }: ItemPickerProps) {
  const words = useWords(deskTexts);
  const [text, setText] = useState('');
  const [searching, setSearching] = useState(false);
  const { hits, pending } = useItemSearch(text);
  const shortName = useShortName();
  const isSearching = searching && text.trim() !== '';
  return (
    <fieldset className="pick" disabled={disabled}>
      <Finder
        label={words.findItemLabel}
        placeholder={words.findItem}
        keyCap="/"
        text={text}
        inputRef={field}
        open={isSearching}
        onFocus={() => setSearching(true)}
        onText={(next) => {
          setText(next);
          setSearching(true);
        }}
        onLeave={() => (text ? setText('') : setSearching(false))}
        choices={hits.map((hit) => ({
          id: hit.code,
          content: (
            <>
              <b>{hit.name}</b>
              <span className="dim">{shortName(hit.department, hit.departmentName)}</span>
              <span className="truth">{hit.lineOfTruth}</span>
              <span className="id">{hit.code}</span>
            </>
          ),
        }))}
        pending={pending}
        onPickSoon={onPickSoon}
        onPick={(code) => {
          setSearching(false);
          onPick(code);
        }}
        nothing={<p className="dim nothing">{words.noItem}</p>}
      />
      {chosen && !isSearching && <ChosenItem guide={chosen} />}
    </fieldset>
  );
}

function ChosenItem({ guide }: { readonly guide: Guide }) {
  const words = useWords(deskTexts);
  const shortName = useShortName();
  return (
    <p className="chosen">
      <b>{guide.name}</b>
      {guide.coDepartments.length > 0 && (
        <span className="tag">{words.parallel(guide.coDepartments.length)}</span>
      )}
      <span className="id">{guide.code}</span>
      <span className="truth">
        <span className="dim">{shortName(guide.department, guide.departmentName)}</span> {guide.lineOfTruth}{' '}
        <span className="dim">{words.law(guide.statutoryLimit.text)}</span>
      </span>
    </p>
  );
}
