import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLanguage } from '../platform/language.ts';
import { commonPlace } from './place-name.ts';
import { departmentsQuery } from './queries.ts';

/**
 * A department's name in little room: the one on its sign, which only Chinese has; in English without the name of
 * the place that nearly all of them begin with.
 */
export function useShortName(): (code: string, name: string) => string {
  const language = useLanguage();
  const departments = useQuery(departmentsQuery).data?.items;
  const place = useMemo(
    () => commonPlace(departments?.map((department) => department.nameEn) ?? []),
    [departments],
  );
  return (code, name) => {
    if (language === 'en') return name.startsWith(place) ? name.slice(place.length) : name;
    return departments?.find((department) => department.code === code)?.shortName ?? name;
  };
}
