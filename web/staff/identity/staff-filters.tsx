import { useQuery } from '@tanstack/react-query';
import type { Role } from '../../../src/identity/role.ts';
import { departmentsQuery } from '../catalog/queries.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { Segments } from '../platform/segments.tsx';
import { adminTexts } from './admin-texts.ts';
import { useRoles } from './role-names.ts';
import { identityTexts } from './texts.ts';

/** What the list is narrowed to; empty texts mean everything. */
export interface StaffFilter {
  readonly text: string;
  readonly role: Role | '';
  readonly department: string;
  readonly state: 'all' | 'active' | 'inactive';
}

interface StaffFiltersProps {
  readonly filter: StaffFilter;
  readonly onChange: (change: Partial<StaffFilter>) => void;
}

/** Name, role, department, state. */
export function StaffFilters({ filter, onChange }: StaffFiltersProps) {
  const words = useWords(adminTexts);
  const staff = useWords(identityTexts);
  const language = useLanguage();
  const roles = useRoles();
  const departments = useQuery(departmentsQuery).data?.items ?? [];
  return (
    <div className="stafffilters">
      <label className="field find">
        <input
          type="search"
          aria-label={staff.staffFind}
          placeholder={staff.staffFind}
          maxLength={40}
          value={filter.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </label>
      <select
        className="control"
        aria-label={words.role}
        value={filter.role}
        onChange={(event) => onChange({ role: event.target.value as Role | '' })}
      >
        <option value="">{words.allRoles}</option>
        {roles.map(({ role, name }) => (
          <option key={role} value={role}>
            {name}
          </option>
        ))}
      </select>
      <select
        className="control"
        aria-label={words.department}
        value={filter.department}
        onChange={(event) => onChange({ department: event.target.value })}
      >
        <option value="">{words.allDepartments}</option>
        {departments.map(({ code, shortName, nameEn }) => (
          <option key={code} value={code}>
            {language === 'en' ? nameEn : shortName}
          </option>
        ))}
      </select>
      <Segments
        label={words.state}
        value={filter.state}
        onChange={(state) => onChange({ state })}
        options={(['all', 'active', 'inactive'] as const).map((value) => ({
          value,
          label: words.states[value],
        }))}
      />
    </div>
  );
}
