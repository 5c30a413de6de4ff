import { useState } from 'react';
import { CalendarYears } from '../calendar/calendar-years.tsx';
import { calendarTexts } from '../calendar/texts.ts';
import { CatalogImport } from '../catalog/catalog-import.tsx';
import { catalogTexts } from '../catalog/texts.ts';
import { NoticeTemplates } from '../documents/notice-templates.tsx';
import { documentTexts } from '../documents/texts.ts';
import { useWords } from '../platform/language.ts';
import '../platform/list.css';
import { Segments } from '../platform/segments.tsx';
import { useTitle } from '../platform/use-title.ts';
import './administration.css';
import { useMe } from './session.ts';
import { StaffList } from './staff-list.tsx';
import { identityTexts } from './texts.ts';

type Part = 'staff' | 'catalog' | 'notices' | 'calendar';

/** What keeps the center running: who works here, what it offers, in which words it speaks, which days count. */
export function Administration() {
  const words = useWords(identityTexts);
  const catalog = useWords(catalogTexts);
  const calendar = useWords(calendarTexts);
  const notices = useWords(documentTexts);
  const me = useMe();
  const parts: readonly { value: Part; label: string }[] = [
    ...(me.acts.includes('users:manage') ? [{ value: 'staff' as const, label: words.staffTitle }] : []),
    ...(me.acts.includes('catalog:import') ? [{ value: 'catalog' as const, label: catalog.title }] : []),
    ...(me.acts.includes('templates:edit') ? [{ value: 'notices' as const, label: notices.templates }] : []),
    { value: 'calendar', label: calendar.title },
  ];
  const [part, setPart] = useState<Part>(parts[0]?.value ?? 'calendar');
  useTitle(words.places.administration);
  return (
    <main id="content" className="list administration" tabIndex={-1}>
      <div className="pagehead">
        <h1>{words.places.administration}</h1>
        <Segments label={words.places.administration} value={part} onChange={setPart} options={parts} />
      </div>
      {part === 'staff' && <StaffList />}
      {part === 'catalog' && <CatalogImport />}
      {part === 'notices' && <NoticeTemplates />}
      {part === 'calendar' && <CalendarYears />}
    </main>
  );
}
