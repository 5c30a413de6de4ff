import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useLanguage } from '../platform/language.ts';
import { shortEnglishNames } from './place-name.ts';
import { departmentsQuery } from './queries.ts';

/**
 * A department's name in little room: the one on its sign, which only Chinese has; in English what is said of it
 * among colleagues. Until the list of departments is there, or for one that is not in it, the name that is given.
 */
export function useShortName(): (code: string, name: string) => string {
  const language = useLanguage();
  const departments = useQuery(departmentsQuery).data?.items;
  const names = useMemo(
    () =>
      language === 'en'
        ? shortEnglishNames(departments ?? [])
        : new Map(departments?.map(({ code, shortName }) => [code, shortName])),
    [departments, language],
  );
  return useCallback((code: string, name: string) => names.get(code) ?? name, [names]);
}
