import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Static } from 'typebox';
import type { CalendarImportAnswer, CalendarYearView } from '../../../src/calendar/calendar-schema.ts';
import { useMe } from '../identity/session.ts';
import { call, withQuery } from '../platform/api.ts';
import { sayDay } from '../platform/days.ts';
import { JsonFiles } from '../platform/json-files.tsx';
import { useLanguage, useWords } from '../platform/language.ts';
import { Failure, Loading, ProblemNote } from '../platform/notes.tsx';
import { newOnceKey } from '../platform/once-key.ts';
import { Segments } from '../platform/segments.tsx';
import { Recompute } from './recompute.tsx';
import { calendarTexts } from './texts.ts';

type Imported = Static<typeof CalendarImportAnswer>;

/** The working days of the State, year by year, and the import of a newly published one. */
export function CalendarYears() {
  const words = useWords(calendarTexts);
  const language = useLanguage();
  const me = useMe();
  const [year, setYear] = useState<number>();
  const query = useQuery({
    queryKey: ['calendar', year],
    queryFn: ({ signal }) => call<CalendarYearView>(withQuery('/api/calendar', { year }), { signal }),
  });
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failure error={query.error} retry={query.refetch} />;
  const view = query.data;
  const recent = view.years.filter((each) => Math.abs(each.year - view.year) <= 5);
  return (
    <section className="panelpage">
      <h2>
        {words.title}
        <small>{words.version(view.version)}</small>
      </h2>
      <Segments
        label={words.year}
        value={String(view.year)}
        onChange={(next) => setYear(Number(next))}
        options={recent.map((each) => ({ value: String(each.year), label: each.year }))}
      />
      <p>
        <b>{words.workingDays(view.workingDays)}</b> ·{' '}
        {view.provisional ? words.provisional : words.published}
        <span className="sub">
          {words.source}：{view.source}
        </span>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.note}</th>
          </tr>
        </thead>
        <tbody>
          {view.days.map((day) => (
            <tr key={day.day}>
              <td>{sayDay(day.day, language)}</td>
              <td>{words.kinds[day.kind]}</td>
              <td className="dim">{day.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{words.ordinary}</p>
      {me.acts.includes('calendar:import') && (
        <>
          <CalendarImport />
          <Recompute key={view.version} />
        </>
      )}
    </section>
  );
}

function CalendarImport() {
  const words = useWords(calendarTexts);
  const language = useLanguage();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [imported, setImported] = useState<Imported>();
  const [error, setError] = useState<unknown>();
  const [unreadable, setUnreadable] = useState<string>();
  const send = async (content: unknown) => {
    setBusy(true);
    setImported(undefined);
    setError(undefined);
    setUnreadable(undefined);
    try {
      setImported(
        await call<Imported>('/api/calendar/versions', {
          method: 'POST',
          body: content,
          onceKey: newOnceKey(),
        }),
      );
      await client.invalidateQueries({ queryKey: ['calendar'] });
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const nameOf = (kind: string) => words.dayKinds[kind as keyof typeof words.dayKinds] ?? kind;
  return (
    <>
      <h2>{words.importTitle}</h2>
      <p className="hint">{words.importHint}</p>
      <JsonFiles
        label={words.choose}
        multiple={false}
        busy={busy ? words.importing : undefined}
        onFiles={([file]) => file && send(file.content)}
        onUnreadable={setUnreadable}
      />
      {unreadable && (
        <p className="problem" role="alert">
          {words.unreadable(unreadable)}
        </p>
      )}
      {error !== undefined && <ProblemNote error={error} />}
      {imported && (
        <div role="status">
          <p>
            <b>
              {imported.years.length > 0
                ? words.imported(imported.version, imported.days.length)
                : words.unchanged}
            </b>
          </p>
          <ul>
            {imported.days.map((day) => (
              <li key={day.day}>
                {sayDay(day.day, language)} {nameOf(day.before)} → {nameOf(day.after)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
