import { useQuery } from '@tanstack/react-query';
import type { Role } from '../../../src/identity/role.ts';
import { departmentsQuery } from '../catalog/queries.ts';
import { Field, TextField } from '../platform/field.tsx';
import { useLanguage, useWords } from '../platform/language.ts';
import { adminTexts } from './admin-texts.ts';
import { useRoles } from './role-names.ts';

/** What somebody does in the center, as it is typed: no department is an empty one. */
export interface PostValues {
  readonly role: Role;
  readonly department: string;
  readonly windows: string;
}

interface PostFieldsProps {
  readonly values: PostValues;
  readonly faultOf: (name: 'role' | 'department' | 'windows') => string | undefined;
  readonly onChange: (change: Partial<PostValues>) => void;
}

/** Role, department, windows. */
export function PostFields({ values, faultOf, onChange }: PostFieldsProps) {
  const words = useWords(adminTexts);
  const language = useLanguage();
  const roles = useRoles();
  const departments = useQuery(departmentsQuery).data?.items ?? [];
  return (
    <>
      <Field label={words.role} fault={faultOf('role')}>
        {(control) => (
          <select
            className="control"
            {...control}
            value={values.role}
            onChange={(event) => onChange({ role: event.target.value as Role })}
          >
            {roles.map(({ role, name }) => (
              <option key={role} value={role}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.department} fault={faultOf('department')}>
        {(control) => (
          <select
            className="control"
            {...control}
            value={values.department}
            onChange={(event) => onChange({ department: event.target.value })}
          >
            <option value="">{words.anyDepartment}</option>
            {departments.map(({ code, name, nameEn }) => (
              <option key={code} value={code}>
                {code} {language === 'en' ? nameEn : name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        label={words.windows}
        hint={words.windowsHint}
        value={values.windows}
        fault={faultOf('windows')}
        input={{ maxLength: 200 }}
        onChange={(windows) => onChange({ windows })}
      />
    </>
  );
}

/** The same as the server takes it. */
export function postOf({ role, department, windows }: PostValues) {
  return {
    role,
    department: department === '' ? null : department,
    windows: windows
      .toUpperCase()
      .split(/[\s,，、]+/)
      .filter((window) => window !== ''),
  };
}
