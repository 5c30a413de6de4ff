import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useId,
  useState,
} from 'react';
import {
  type ApplicantKind,
  faultOfIdentityNumber,
  faultOfPhone,
  normaliseNumber,
} from '../../../src/cases/identity-number.ts';
import { say } from '../../../src/platform/refusal.ts';
import { sayFullDay } from '../platform/days.ts';
import { TextField } from '../platform/field.tsx';
import { useLanguage, useWords } from '../platform/language.ts';
import { correctionTexts } from './correction-texts.ts';
import { deskTexts } from './desk-texts.ts';
import { nextField, type PartyDraft, withScannedCard } from './draft.ts';
import type { Earlier } from './earlier.ts';
import { earlierTexts } from './earlier-texts.ts';

const ID_LENGTH = 18;

interface PartyFieldsProps {
  readonly kind: ApplicantKind;
  readonly party: PartyDraft;
  readonly onChange: (party: PartyDraft) => void;
  /** What is wrong with a field, by its name; shown as soon as it is known. */
  readonly faultOf: (field: keyof PartyDraft) => string | undefined;
  readonly nameField?: RefObject<HTMLInputElement | null>;
  /** Enter in the last field. */
  readonly onFinished: () => void;
  /** What earlier cases say of the party; for the applicant. */
  readonly earlier?: Earlier;
  /** Masked numbers that stand already, and stay when nothing is typed. */
  readonly stays?: { readonly idNumber: string; readonly phone: string };
  readonly disabled: boolean;
}

/**
 * Name, number and telephone of a person or an organisation, checked while they are typed. Enter goes to what is
 * still to be filled in. A card reader types the number and Enter, wherever the clerk's cursor is.
 */
export function PartyFields(props: PartyFieldsProps) {
  const { kind, party, onChange, faultOf, stays } = props;
  const words = useWords(deskTexts);
  const before = useWords(earlierTexts);
  const correction = useWords(correctionTexts);
  const language = useLanguage();
  const group = useId();
  const number = normaliseNumber(party.idNumber);
  const phone = normaliseNumber(party.phone);
  const numberFault = faultOfIdentityNumber(kind, number);
  const isComplete = number.length >= ID_LENGTH;

  const { cases: known, pending = false } = props.earlier ?? {};
  const offered = party.name.trim() === '' ? (known?.name ?? undefined) : undefined;
  const [takesSoon, setTakesSoon] = useState(false);

  const goTo = (next: keyof PartyDraft | undefined) => {
    if (next) document.querySelector<HTMLInputElement>(`[data-party="${group}"][name="${next}"]`)?.focus();
    else props.onFinished();
  };
  const take = (name: string) => {
    const taken = { ...party, name };
    onChange(taken);
    goTo(nextField(kind, taken, 'name'));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const field = event.currentTarget.name as keyof PartyDraft;
    const takes = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey);
    if (field === 'name' && takes && offered) {
      event.preventDefault();
      return take(offered);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const scanned = withScannedCard(kind, party, field);
    if (scanned) return onChange(scanned);
    if (field === 'name' && party.name.trim() === '' && pending) return setTakesSoon(true);
    goTo(nextField(kind, party, field));
  };
  const answered = useEffectEvent(() => {
    setTakesSoon(false);
    if (offered) take(offered);
  });
  useEffect(() => {
    if (takesSoon && !pending) answered();
  }, [takesSoon, pending]);

  const input = { 'data-party': group, onKeyDown, disabled: props.disabled };
  return (
    <div className="party">
      <TextField
        label={words.name[kind]}
        value={party.name}
        onChange={(name) => {
          setTakesSoon(false);
          onChange({ ...party, name });
        }}
        hint={nameHint()}
        fault={offered ? undefined : faultOf('name')}
        inputRef={props.nameField}
        input={{ ...input, name: 'name', maxLength: 200, dir: 'auto' }}
      />
      <TextField
        label={words.idNumber[kind]}
        value={party.idNumber}
        onChange={(idNumber) => onChange({ ...party, idNumber })}
        hint={numberHint()}
        fault={faultOf('idNumber') ?? (isComplete && numberFault ? say(numberFault, language) : undefined)}
        praise={numberFault ? undefined : praiseOf(kind, number)}
        input={{
          ...input,
          name: 'idNumber',
          placeholder: stays?.idNumber,
          maxLength: 24,
          className: 'control mono',
          autoCapitalize: 'characters',
        }}
      />
      <TextField
        label={words.phone}
        value={party.phone}
        onChange={(typed) => onChange({ ...party, phone: typed })}
        hint={phoneHint()}
        fault={faultOf('phone')}
        praise={/^1/.test(phone) && !faultOfPhone(phone) ? words.phoneGood : undefined}
        input={{ ...input, name: 'phone', placeholder: stays?.phone, inputMode: 'tel', maxLength: 20 }}
      />
    </div>
  );

  function nameHint(): ReactNode {
    if (!known?.name) return undefined;
    if (!offered) {
      return known.name === party.name.normalize('NFC').trim() ? undefined : before.nameDiffers(known.name);
    }
    return (
      <button type="button" className="lk" tabIndex={-1} onClick={() => take(known.name ?? '')}>
        <kbd>Enter</kbd> {before.take(known.name)}
      </button>
    );
  }

  function numberHint(): string | undefined {
    if (number === '') return stays && correction.blankStays;
    return isComplete ? undefined : words.digits(number.length, ID_LENGTH - number.length);
  }

  function phoneHint(): string {
    if (stays?.phone && !phone) return correction.blankStays;
    if (/^0/.test(phone) && !faultOfPhone(phone)) return words.phoneLandline;
    return !phone && known?.phoneMasked ? before.phoneBefore(known.phoneMasked) : words.phoneHint;
  }

  /** The day of birth is said, so that it can be compared with the face. */
  function praiseOf(of: ApplicantKind, good: string): string {
    if (of === 'organisation') return words.idGood;
    return words.born(
      sayFullDay(`${good.slice(6, 10)}-${good.slice(10, 12)}-${good.slice(12, 14)}`, language),
    );
  }
}
