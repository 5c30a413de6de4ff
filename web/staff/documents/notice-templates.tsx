import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { NoticeTemplateList, NoticeTemplateView } from '../../../src/documents/template-schema.ts';
import { call, fileAddress } from '../platform/api.ts';
import { sayMoment } from '../platform/days.ts';
import { Field } from '../platform/field.tsx';
import { useLanguage, useWords } from '../platform/language.ts';
import { Failure, Loading, ProblemNote } from '../platform/notes.tsx';
import './notice-templates.css';
import { documentTexts } from './texts.ts';

/** The words of the notices: chosen by name, changed, looked at as they will be printed. */
export function NoticeTemplates() {
  const words = useWords(documentTexts);
  const language = useLanguage();
  const [code, setCode] = useState<string>();
  const [saved, setSaved] = useState<NoticeTemplateView>();
  const query = useQuery({
    queryKey: ['document-templates', language],
    queryFn: ({ signal }) => call<NoticeTemplateList>('/api/document-templates', { signal }),
  });
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failure error={query.error} retry={query.refetch} />;
  const { items } = query.data;
  const chosen = items.find((template) => template.code === code) ?? items[0];
  return (
    <section className="panelpage noticetemplates">
      <h2>{words.templates}</h2>
      <p className="hint">{words.intro}</p>
      <Field label={words.notice}>
        {(control) => (
          <select
            className="control"
            {...control}
            value={chosen?.code}
            onChange={(event) => setCode(event.target.value)}
          >
            {items.map((template) => (
              <option key={template.code} value={template.code}>
                {template.title}
              </option>
            ))}
          </select>
        )}
      </Field>
      {chosen && <Editor key={`${chosen.code} ${chosen.version}`} template={chosen} onSaved={setSaved} />}
      <p role="status">{saved && saved.code === chosen?.code && words.saved(saved.version)}</p>
    </section>
  );
}

interface EditorProps {
  readonly template: NoticeTemplateView;
  readonly onSaved: (saved: NoticeTemplateView) => void;
}

function Editor({ template, onSaved }: EditorProps) {
  const words = useWords(documentTexts);
  const language = useLanguage();
  const [text, setText] = useState(template.text);
  const area = useRef<HTMLTextAreaElement>(null);
  const { busy, error, save, preview } = useWork(template, text, onSaved);
  const isChanged = text !== template.text;
  const { createdBy, createdAt } = template;
  const insert = (name: string) => {
    const { selectionStart: from = text.length, selectionEnd: to = from } = area.current ?? {};
    setText(`${text.slice(0, from)}{${name}}${text.slice(to)}`);
    area.current?.focus();
  };
  return (
    <>
      <p className="dim">
        {words.version(template.version)} ·{' '}
        {createdBy === null ? words.shipped : words.madeBy(createdBy, sayMoment(createdAt, language))}
      </p>
      <div className="noticeedit">
        <Field label={words.text} hint={words.textHint}>
          {(control) => (
            <textarea
              className="control"
              {...control}
              ref={area}
              lang="zh-CN"
              rows={14}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <div>
          <h3>{words.placeholders}</h3>
          <ul>
            {template.placeholders.map(({ name, meaning, required, block }) => (
              <li key={name}>
                <button
                  type="button"
                  className="lk"
                  aria-label={words.insert(name)}
                  onClick={() => insert(name)}
                >
                  {`{${name}}`}
                </button>{' '}
                {meaning}
                {required && <span className="tag strong">{words.required}</span>}
                {block && <span className="tag">{words.block}</span>}
              </li>
            ))}
          </ul>
        </div>
      </div>
      {error !== undefined && <ProblemNote error={error} />}
      <div className="acts">
        <button type="button" className="btn" onClick={preview} disabled={busy}>
          {words.preview}
        </button>
        <button type="button" className="btn primary" onClick={save} disabled={busy || !isChanged}>
          {busy ? words.saving : words.save}
        </button>
        {isChanged && (
          <button type="button" className="btn" onClick={() => setText(template.text)}>
            {words.revert}
          </button>
        )}
      </div>
    </>
  );
}

/** Saving and looking at words, one at a time, with what became of it. */
function useWork({ code, version }: NoticeTemplateView, text: string, onSaved: EditorProps['onSaved']) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const attempt = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const save = () =>
    attempt(async () => {
      const saved = await call<NoticeTemplateView>('/api/document-templates', {
        method: 'POST',
        body: { code, version, text },
      });
      await client.invalidateQueries({ queryKey: ['document-templates'] });
      onSaved(saved);
    });
  const preview = () => {
    // Opened at once: later the browser would take it for an unasked window.
    const tab = window.open('', '_blank');
    return attempt(async () => {
      try {
        const address = await fileAddress(`/api/document-templates/${code}/preview`, { text });
        if (tab) tab.location.href = address;
      } catch (failure) {
        tab?.close();
        throw failure;
      }
    });
  };
  return { busy, error, save, preview };
}
