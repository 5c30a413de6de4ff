import { TextField } from '../platform/field.tsx';
import { useWords } from '../platform/language.ts';
import { adminTexts } from './admin-texts.ts';
import { identityTexts } from './texts.ts';

interface PersonValues {
  readonly username: string;
  readonly zh: string;
  readonly en: string;
}

interface PersonFieldsProps {
  readonly values: PersonValues;
  readonly faultOf: (pointer: string) => string | undefined;
  readonly onChange: (change: Partial<PersonValues>) => void;
}

/** Who it is: the name in both languages, and the one to sign in with. */
export function PersonFields({ values, faultOf, onChange }: PersonFieldsProps) {
  const words = useWords(adminTexts);
  const { username } = useWords(identityTexts);
  return (
    <>
      <div className="two">
        <TextField
          label={words.nameZh}
          value={values.zh}
          fault={faultOf('/name/zh')}
          input={{ maxLength: 40 }}
          onChange={(zh) => onChange({ zh })}
        />
        <TextField
          label={words.nameEn}
          value={values.en}
          fault={faultOf('/name/en')}
          input={{ maxLength: 80 }}
          onChange={(en) => onChange({ en })}
        />
      </div>
      <TextField
        label={username}
        hint={words.usernameHint}
        value={values.username}
        fault={faultOf('/username')}
        input={{ maxLength: 40, autoCapitalize: 'none' }}
        onChange={(next) => onChange({ username: next })}
      />
    </>
  );
}
