import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useMe } from '../identity/session.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { Loading } from '../platform/notes.tsx';
import { useKeys } from '../platform/use-keys.ts';
import { fetchGuides } from './guides.ts';
import './help-panel.css';
import { type Block, type Line, type Section, wordsOf } from './guide-text.ts';
import { GUIDES_OF, pageAt, sectionsFor, speaksOf } from './help-places.ts';
import { helpTexts } from './texts.ts';

interface HelpPanelProps {
  readonly onClose: () => void;
  readonly onKeys: () => void;
  readonly onWalk: () => void;
}

/** What the guide of the reader's role says of the page, beside the page, so that one can read and do at once. */
export function HelpPanel({ onClose, onKeys, onWalk }: HelpPanelProps) {
  const words = useWords(helpTexts);
  const language = useLanguage();
  const me = useMe();
  const page = pageAt(useRouterState({ select: (state) => state.location.pathname }));
  const guides = GUIDES_OF[me.role];
  const query = useQuery({
    queryKey: ['guides', language, guides],
    queryFn: () => fetchGuides(guides, language),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const heading = useFocusHere();
  useKeys(words.help, [{ keys: ['Escape'], says: words.close, run: onClose, whileTyping: true }]);
  const { here, rest } = sectionsFor(query.data ?? [], page, language);
  return (
    <aside className="help" aria-labelledby="help-title">
      <header>
        <h2 id="help-title" ref={heading} tabIndex={-1}>
          {words.title}
          <small>{me.roleName}</small>
        </h2>
        <button type="button" className="btn small" onClick={onClose}>
          {words.close} <kbd>Esc</kbd>
        </button>
      </header>
      <div className="text">
        {query.isPending && <Loading />}
        {query.isError && <p className="problem">{words.unread}</p>}
        {here.map((section) => (
          <GuideSection
            key={section.title}
            section={section}
            isMarked={(text) => speaksOf(text, page, language)}
          />
        ))}
        {rest.length > 0 && (
          <details>
            <summary>{words.rest}</summary>
            {rest.map((section) => (
              <GuideSection key={section.title} section={section} isMarked={() => false} />
            ))}
          </details>
        )}
      </div>
      <footer>
        <button type="button" className="lk" onClick={onKeys}>
          {words.allKeys} <kbd>?</kbd>
        </button>
        <button type="button" className="lk" onClick={onWalk}>
          {words.walk} <kbd>F1</kbd>
        </button>
      </footer>
    </aside>
  );
}

/** Takes the focus while it is open and gives it back afterwards. */
function useFocusHere() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return heading;
}

interface GuideSectionProps {
  readonly section: Section;
  /** Whether a line is the one that speaks of this page. */
  readonly isMarked: (text: string) => boolean;
}

function GuideSection({ section, isMarked }: GuideSectionProps) {
  return (
    <section>
      <h3>{section.title}</h3>
      {section.blocks.map((block) => (
        <GuideBlock key={keyOf(block)} block={block} isMarked={isMarked} />
      ))}
    </section>
  );
}

function keyOf(block: Block): string {
  const first =
    block.kind === 'paragraph' ? block.line : block.kind === 'list' ? block.items[0] : block.head[0];
  return `${block.kind} ${wordsOf(first ?? [])}`;
}

function GuideBlock({ block, isMarked }: { readonly block: Block } & Pick<GuideSectionProps, 'isMarked'>) {
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Said line={block.line} />
      </p>
    );
  }
  if (block.kind === 'table') {
    return (
      <table>
        <thead>
          <tr>
            {block.head.map((cell) => (
              <th key={wordsOf(cell)} scope="col">
                <Said line={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr key={wordsOf(row[0] ?? [])}>
              {row.map((cell) => (
                <td key={wordsOf(cell)}>
                  <Said line={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List>
      {block.items.map((item) => (
        <li key={wordsOf(item)} data-marked={(!block.ordered && isMarked(wordsOf(item))) || undefined}>
          <Said line={item} />
        </li>
      ))}
    </List>
  );
}

function Said({ line }: { readonly line: Line }) {
  return line.map((piece, index) => {
    const key = `${index} ${piece.text}`;
    if (piece.kind === 'strong') return <b key={key}>{piece.text}</b>;
    if (piece.kind === 'code')
      return piece.text.length > 7 ? <code key={key}>{piece.text}</code> : <kbd key={key}>{piece.text}</kbd>;
    return <span key={key}>{piece.text}</span>;
  });
}
