import { AUTHORITY_DOCUMENTS } from '../../../src/cases/party.ts';
import { Field, TextField } from '../platform/field.tsx';
import { useWords } from '../platform/language.ts';
import { deskTexts } from './desk-texts.ts';
import type { AuthorityDraft } from './draft.ts';

interface AuthorityFieldsProps {
  readonly authority: AuthorityDraft;
  readonly onChange: (authority: AuthorityDraft) => void;
  readonly fault: string | undefined;
  readonly disabled: boolean;
}

/** What shows that somebody may act for the applicant, and whether that covers collecting the result. */
export function AuthorityFields({ authority, onChange, fault, disabled }: AuthorityFieldsProps) {
  const words = useWords(deskTexts);
  return (
    <div className="authority">
      <Field label={words.authority}>
        {(control) => (
          <select
            className="control"
            disabled={disabled}
            value={authority.document}
            onChange={(event) =>
              onChange({ ...authority, document: event.target.value as AuthorityDraft['document'] })
            }
            {...control}
          >
            {AUTHORITY_DOCUMENTS.map((document) => (
              <option key={document} value={document}>
                {words.authorityDocuments[document]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        label={words.authorityUntil}
        value={authority.validUntil}
        onChange={(validUntil) => onChange({ ...authority, validUntil })}
        fault={fault}
        input={{ type: 'date', disabled }}
      />
      <label className="radio">
        <input
          type="checkbox"
          checked={authority.mayCollect}
          disabled={disabled}
          onChange={(event) => onChange({ ...authority, mayCollect: event.target.checked })}
        />
        {words.mayCollect}
      </label>
    </div>
  );
}
