import type { MessageView, TimelineEntry } from '../../../src/cases/case-schema.ts';
import { messageTexts } from '../notifications/texts.ts';
import { sayMoment } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { caseTexts } from './texts.ts';

/** Everything that happened, the latest first, each line with the first characters of its hash. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const words = useWords(caseTexts);
  const language = useLanguage();
  return (
    <section className="tl">
      <h2>
        {words.timeline}
        <small>{words.timelineHint}</small>
      </h2>
      <ol>
        {entries.map((entry) => (
          <li key={entry.sequence} data-kind={entry.kind}>
            <time dateTime={entry.at}>{sayMoment(entry.at, language)}</time>
            <span className="actor">{entry.by}</span>
            <span>{entry.text}</span>
            <code>{entry.mark}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the applicant was told by SMS. */
export function Messages({ messages }: { readonly messages: readonly MessageView[] }) {
  const words = useWords(caseTexts);
  const { states } = useWords(messageTexts);
  const language = useLanguage();
  return (
    <section className="sms">
      <h2>{words.messages}</h2>
      {messages.length === 0 && <p className="dim">{words.noMessages}</p>}
      <ol>
        {messages.map((message) => (
          <li key={message.id}>
            <p className="dim">
              <time dateTime={message.createdAt}>{sayMoment(message.createdAt, language)}</time> {message.to}
              <span className="tag">{states[message.status]}</span>
            </p>
            <p>{message.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
