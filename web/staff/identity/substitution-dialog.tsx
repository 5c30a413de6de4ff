import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubstitutionList } from '../../../src/identity/substitution-schema.ts';
import { call, withQuery } from '../platform/api.ts';
import { Dialog } from '../platform/dialog.tsx';
import { useWords } from '../platform/language.ts';
import { Failure, Loading } from '../platform/notes.tsx';
import { shellTexts } from '../platform/texts.ts';
import './substitution.css';
import { SubstitutionForm } from './substitution-form.tsx';
import { SubstitutionLines } from './substitution-lines.tsx';
import { substitutionTexts } from './substitution-texts.ts';

interface SubstitutionDialogProps {
  /** Whose; undefined: one's own. */
  readonly person?: { readonly username: string; readonly name: string };
  readonly onClose: () => void;
}

/** Who stands in while somebody is away: what is agreed, and a form for more. */
export function SubstitutionDialog({ person, onClose }: SubstitutionDialogProps) {
  const words = useWords(substitutionTexts);
  const shell = useWords(shellTexts);
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const query = useQuery({
    queryKey: ['substitutions', person?.username],
    queryFn: ({ signal }) =>
      call<SubstitutionList>(withQuery('/api/substitutions', { for: person?.username }), { signal }),
  });
  const changed = (sentence: string) => {
    setSaid(sentence);
    void client.invalidateQueries({ queryKey: ['substitutions'] });
  };
  return (
    <Dialog title={person ? words.titleFor(person.name) : words.menu} onClose={onClose}>
      <p className="dim">{person ? words.explainFor : words.explain}</p>
      {query.isPending && <Loading />}
      {query.isError && <Failure error={query.error} retry={query.refetch} />}
      {query.data && (
        <>
          <SubstitutionLines items={query.data.items} onEnded={() => changed(words.ended)} />
          <p role="status" className="praise">
            {said}
          </p>
          {query.data.candidates.length === 0 ? (
            <p className="problem">{words.nobodyToName}</p>
          ) : (
            <SubstitutionForm
              person={person?.username}
              candidates={query.data.candidates}
              today={query.data.today}
              onNamed={changed}
            />
          )}
        </>
      )}
      <footer>
        <button type="button" className="btn" onClick={onClose}>
          {shell.close} <kbd>Esc</kbd>
        </button>
      </footer>
    </Dialog>
  );
}
