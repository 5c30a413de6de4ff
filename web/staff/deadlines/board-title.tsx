import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Board } from '../../../src/cases/board-schema.ts';
import { departmentsQuery } from '../catalog/queries.ts';
import { useShortName } from '../catalog/short-name.ts';
import { useMe } from '../identity/session.ts';
import { sayDay, sayShortDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import type { BoardFilter } from './board-filter.ts';
import { deadlineTexts } from './texts.ts';

interface BoardTitleProps {
  readonly filter: BoardFilter;
  readonly board: Pick<Board, 'counts' | 'morning' | 'today'> | undefined;
  readonly children: ReactNode;
}

/** Whose board it is, for which day, and the one sentence to know before the day begins. */
export function BoardTitle({ filter, board, children }: BoardTitleProps) {
  const words = useWords(deadlineTexts);
  const language = useLanguage();
  const me = useMe();
  const departments = useQuery(departmentsQuery).data?.items;
  const shortName = useShortName();
  const chosen = departments?.find(({ code }) => code === filter.department);
  return (
    <div className="pagehead">
      <h1>
        {words.board}
        {board && (
          <small>
            {words.boardOf(
              chosen ? shortName(chosen.code, chosen.name) : (me.department?.name ?? words.wholeHall),
              sayDay(board.today, language),
            )}
          </small>
        )}
      </h1>
      {board?.counts && board.morning && (
        <Morning counts={board.counts} morning={board.morning} today={board.today} />
      )}
      <div className="headtools">{children}</div>
    </div>
  );
}

/** What is overdue, what turns red after today, what is near; then what stands still and until when. */
function Morning({ counts, morning, today }: Required<Pick<Board, 'counts' | 'morning' | 'today'>>) {
  const words = useWords(deadlineTexts);
  const language = useLanguage();
  const { say } = words;
  const { dueToday, stopped, stoppedTooLong, nextResumeOn } = morning;
  const near = counts.yellow - dueToday;
  const pressing = [
    ...(counts.red > 0 ? [say.overdue(counts.red)] : []),
    ...(dueToday > 0 ? [say.today(dueToday)] : []),
    ...(near > 0 ? [say.near(near, dueToday)] : []),
  ];
  const standing = [
    ...(stopped > 0 ? [say.stopped(stopped)] : []),
    ...(stoppedTooLong > 0 ? [say.stoppedTooLong(stoppedTooLong)] : []),
    ...(nextResumeOn
      ? [say.nextResume(nextResumeOn === today ? words.today : sayShortDay(nextResumeOn, language))]
      : []),
  ];
  return (
    <p className="morning">
      {pressing.length > 0 ? pressing.join(words.comma) + words.end : say.calm}
      {standing.length > 0 && <span className="dim"> {standing.join(words.comma) + words.end}</span>}
    </p>
  );
}
