import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Static } from 'typebox';
import type { ImportAnswer } from '../../../src/catalog/catalog-schema.ts';
import { call } from '../platform/api.ts';
import { type JsonFile, JsonFiles } from '../platform/json-files.tsx';
import { useWords } from '../platform/language.ts';
import { ProblemNote } from '../platform/notes.tsx';
import { newOnceKey } from '../platform/once-key.ts';
import { Refused } from '../platform/problem.ts';
import { whatIfTexts } from '../statistics/what-if-texts.ts';
import { departmentsQuery } from './queries.ts';
import { catalogTexts } from './texts.ts';

type Imported = Static<typeof ImportAnswer>;

/** The catalogue as it is, and the import of another one from JSON files. */
export function CatalogImport() {
  const words = useWords(catalogTexts);
  const whatIf = useWords(whatIfTexts);
  const client = useQueryClient();
  const departments = useQuery(departmentsQuery).data?.items ?? [];
  const items = departments.reduce((sum, department) => sum + department.items.length, 0);
  const [withdrawMissing, setWithdrawMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [imported, setImported] = useState<Imported>();
  const [error, setError] = useState<unknown>();
  const [unreadable, setUnreadable] = useState<string>();
  const send = async (files: readonly JsonFile[]) => {
    setBusy(true);
    setImported(undefined);
    setError(undefined);
    setUnreadable(undefined);
    try {
      const body = { files, withdrawMissing };
      setImported(
        await call<Imported>('/api/catalog/imports', { method: 'POST', body, onceKey: newOnceKey() }),
      );
      await client.invalidateQueries();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="panelpage">
      <h2>
        {words.title}
        {items > 0 && <small>{words.count(items, departments.length)}</small>}
      </h2>
      <h3>{words.importTitle}</h3>
      <p className="hint">{words.importHint}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={withdrawMissing}
          onChange={(event) => setWithdrawMissing(event.target.checked)}
        />
        {words.withdrawMissing}
      </label>
      <p>
        <JsonFiles
          label={words.choose}
          multiple
          busy={busy ? words.importing : undefined}
          onFiles={send}
          onUnreadable={setUnreadable}
        />
      </p>
      {unreadable && (
        <p className="problem" role="alert">
          {words.unreadable(unreadable)}
        </p>
      )}
      {error !== undefined && <Faults error={error} />}
      {imported && <Changes imported={imported} />}
      <h3>{whatIf.title}</h3>
      <p className="hint">{whatIf.hint}</p>
      <p>
        <Link className="btn" to="/items">
          {whatIf.open}
        </Link>
      </p>
    </section>
  );
}

/** Every fault with the place where it is: file, entry, field. */
function Faults({ error }: { readonly error: unknown }) {
  const words = useWords(catalogTexts);
  const faults = error instanceof Refused ? (error.problem.errors ?? []) : [];
  if (faults.length === 0) return <ProblemNote error={error} />;
  return (
    <div className="problem" role="alert">
      <p>
        <b>{words.faults(faults.length)}</b>
      </p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.pointer} ${fault.detail}`}>
            <span className="id">{fault.pointer}</span> {fault.detail}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Changes({ imported }: { readonly imported: Imported }) {
  const words = useWords(catalogTexts);
  const { items, departments } = imported;
  const isSame = [items, departments].every(
    (each) => each.added.length + each.changed.length + each.withdrawn.length === 0,
  );
  const say = (changes: Imported['items']) =>
    words.changes(changes.added.length, changes.changed.length, changes.withdrawn.length, changes.unchanged);
  return (
    <div role="status">
      <p>
        <b>{isSame ? words.same : words.done(imported.revision)}</b>
      </p>
      <dl className="pairs">
        <dt>{words.departments}</dt>
        <dd>{say(departments)}</dd>
        <dt>{words.items}</dt>
        <dd>{say(items)}</dd>
      </dl>
    </div>
  );
}
