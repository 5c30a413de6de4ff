import { type KeyboardEvent, type RefObject, useId } from 'react';
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
import { deskTexts } from './desk-texts.ts';
import type { PartyDraft } from './draft.ts';

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
  readonly disabled: boolean;
}

/** Name, number and telephone of a person or an organisation, checked while they are typed. */
export function PartyFields(props: PartyFieldsProps) {
  const { kind, party, onChange, faultOf } = props;
  const words = useWords(deskTexts);
  const language = useLanguage();
  const group = useId();
  const number = normaliseNumber(party.idNumber);
  const phone = normaliseNumber(party.phone);
  const numberFault = faultOfIdentityNumber(kind, number);
  const isComplete = number.length >= ID_LENGTH;

  const goOn = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const fields = [...document.querySelectorAll<HTMLInputElement>(`[data-group="${group}"]`)];
    const next = fields[fields.indexOf(event.currentTarget) + 1];
    if (next) next.focus();
    else props.onFinished();
  };
  const input = { 'data-group': group, onKeyDown: goOn, disabled: props.disabled };
  return (
    <div className="party">
      <TextField
        label={words.name[kind]}
        value={party.name}
        onChange={(name) => onChange({ ...party, name })}
        fault={faultOf('name')}
        inputRef={props.nameField}
        input={{ ...input, maxLength: 200 }}
      />
      <TextField
        label={words.idNumber[kind]}
        value={party.idNumber}
        onChange={(idNumber) => onChange({ ...party, idNumber })}
        hint={number && !isComplete ? words.digits(number.length, ID_LENGTH - number.length) : undefined}
        fault={faultOf('idNumber') ?? (isComplete && numberFault ? say(numberFault, language) : undefined)}
        praise={numberFault ? undefined : praiseOf(kind, number)}
        input={{ ...input, maxLength: 24, className: 'control mono', autoCapitalize: 'characters' }}
      />
      <TextField
        label={words.phone}
        value={party.phone}
        onChange={(typed) => onChange({ ...party, phone: typed })}
        hint={/^0/.test(phone) && !faultOfPhone(phone) ? words.phoneLandline : words.phoneHint}
        fault={faultOf('phone')}
        praise={/^1/.test(phone) && !faultOfPhone(phone) ? words.phoneGood : undefined}
        input={{ ...input, inputMode: 'tel', maxLength: 20 }}
      />
    </div>
  );

  /** The day of birth is said, so that it can be compared with the face. */
  function praiseOf(of: ApplicantKind, good: string): string {
    if (of === 'organisation') return words.idGood;
    return words.born(
      sayFullDay(`${good.slice(6, 10)}-${good.slice(10, 12)}-${good.slice(12, 14)}`, language),
    );
  }
}
