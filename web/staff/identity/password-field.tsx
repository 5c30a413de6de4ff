import { readablePassword } from '../../../src/identity/password.ts';
import { TextField } from '../platform/field.tsx';
import { useWords } from '../platform/language.ts';
import { adminTexts } from './admin-texts.ts';

interface PasswordFieldProps {
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A password for somebody else, readable because it is copied down and handed over. */
export function PasswordField({ value, fault, onChange }: PasswordFieldProps) {
  const words = useWords(adminTexts);
  return (
    <div className="handover">
      <TextField
        label={words.newPassword}
        value={value}
        fault={fault}
        input={{ maxLength: 128, className: 'control mono' }}
        onChange={onChange}
      />
      <button type="button" className="btn" onClick={() => onChange(newPassword())}>
        {words.another}
      </button>
    </div>
  );
}

/** One that nobody can guess. */
export function newPassword(): string {
  return readablePassword(pickBelow);
}

/** Drawn again where the range does not divide evenly, so that no sign is likelier than another. */
function pickBelow(below: number): number {
  const range = 256 - (256 % below);
  for (;;) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < range) return byte % below;
  }
}
