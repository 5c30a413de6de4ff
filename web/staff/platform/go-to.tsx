import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Board } from '../../../src/cases/board-schema.ts';
import { placesFor } from '../identity/places.ts';
import { useMe } from '../identity/session.ts';
import { identityTexts } from '../identity/texts.ts';
import { call, withQuery } from './api.ts';
import { Dialog } from './dialog.tsx';
import { type Choice, Finder } from './finder.tsx';
import { useWords } from './language.ts';
import { shellTexts } from './texts.ts';

type Target =
  | { to: ReturnType<typeof placesFor>[number]['path'] }
  | { to: '/cases/$caseNumber'; params: { caseNumber: string } };

interface GoToProps {
  readonly onClose: () => void;
  readonly onGo: (target: Target) => void;
}

const CASES_SHOWN = 8;

/** Jumps to a page or a case without the mouse. */
export function GoTo({ onClose, onGo }: GoToProps) {
  const words = useWords(shellTexts);
  const { places: names } = useWords(identityTexts);
  const me = useMe();
  const [text, setText] = useState('');
  const wanted = text.trim();
  const mayFindCases = me.acts.includes('board:read');
  const cases = useQuery({
    queryKey: ['board', 'go-to', wanted],
    queryFn: ({ signal }) =>
      call<Board>(withQuery('/api/cases', { q: wanted, limit: CASES_SHOWN }), { signal }),
    enabled: mayFindCases && wanted.length > 0,
    placeholderData: keepPreviousData,
  });
  const places = placesFor(me.acts).filter((place) =>
    `${names[place.name]} ${place.name}`.toLowerCase().includes(wanted.toLowerCase()),
  );
  const found = wanted ? (cases.data?.items ?? []) : [];
  const choices: Choice[] = [
    ...places.map((place) => ({
      id: place.path,
      content: <b>{names[place.name]}</b>,
      group: words.goToPlaces,
    })),
    ...found.map((row) => ({
      id: row.caseNumber,
      group: words.goToCases,
      content: (
        <>
          <span className={`light ${row.light}`} aria-hidden="true" />
          <b>{row.item.name}</b>
          <span className="dim grow">{row.applicantName}</span>
          <span className="id">{row.caseNumber}</span>
        </>
      ),
    })),
  ];
  const pick = (id: string) => {
    const place = places.find((other) => other.path === id);
    onGo(place ? { to: place.path } : { to: '/cases/$caseNumber', params: { caseNumber: id } });
  };
  return (
    <Dialog title={words.goToLabel} onClose={onClose} wide>
      <Finder
        label={words.goToLabel}
        placeholder={words.goToHint}
        text={text}
        onText={setText}
        choices={choices}
        pending={cases.isFetching && cases.isPlaceholderData}
        onPick={pick}
        onLeave={onClose}
        nothing={<p className="dim nothing">{words.goToNothing}</p>}
      />
    </Dialog>
  );
}
