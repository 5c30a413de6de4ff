import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CaseView } from '../../../src/cases/case-schema.ts';
import { say } from '../../../src/platform/refusal.ts';
import { useDeskArchive } from '../archive/desk-archive.tsx';
import { ItemPicker } from '../catalog/item-picker.tsx';
import { guideOf } from '../catalog/queries.ts';
import { useMe } from '../identity/session.ts';
import { KeyBar } from '../platform/key-bar.tsx';
import type { KeyBinding } from '../platform/keys.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { Empty, Failure } from '../platform/notes.tsx';
import { useKeys } from '../platform/use-keys.ts';
import { useTitle } from '../platform/use-title.ts';
import { AcceptBar } from './accept-bar.tsx';
import { ApplicantForm } from './applicant-form.tsx';
import './desk.css';
import './desk-papers.css';
import './desk-pick.css';
import './earlier.css';
import './desk-rail.css';
import './desk-result.css';
import { useDesk } from './desk-memory.ts';
import { DeskRail } from './desk-rail.tsx';
import { DeskResult } from './desk-result.tsx';
import { DeskSteps } from './desk-steps.tsx';
import { deskTexts } from './desk-texts.ts';
import {
  bodyOf,
  type Draft,
  faultsOfDraft,
  provideAll,
  readinessOf,
  turnMaterial,
  withItem,
  withOwnStandIns,
} from './draft.ts';
import { openCaseOf, useEarlier } from './earlier.ts';
import { MaterialMarks } from './material-marks.tsx';
import { NotAcceptDialog } from './not-accept-dialog.tsx';
import { type NonAcceptance, Paper } from './paper.tsx';
import { PaperChoice } from './paper-choice.tsx';
import { printPaper } from './paper-print.ts';
import { paperTexts } from './paper-texts.ts';
import { SecondCaseDialog } from './second-case-dialog.tsx';
import { useSubmission } from './submission.ts';

/** The clerk's desk: find the item, take the papers, accept. */
export function Desk() {
  const words = useWords(deskTexts);
  const paper = useWords(paperTexts);
  const language = useLanguage();
  const me = useMe();
  const client = useQueryClient();
  const desk = useDesk(me.username);
  const { draft, result } = desk;
  const guideQuery = useQuery({ ...guideOf(draft.itemCode ?? ''), enabled: draft.itemCode !== undefined });
  const guide = draft.itemCode ? guideQuery.data : undefined;
  const { submission, isBusy, send, askAgain, forgive } = useSubmission();
  const [tried, setTried] = useState(false);
  const [objection, setObjection] = useState<string>();
  const [asksWhy, setAsksWhy] = useState(false);
  const [asksTwice, setAsksTwice] = useState(false);
  const earlier = useEarlier(draft.kind, draft.applicant.idNumber);
  const other = openCaseOf(earlier.cases, draft.itemCode);
  const [nonAcceptance, setNonAcceptance] = useState<NonAcceptance>();
  const itemField = useRef<HTMLInputElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const papers = useRef<HTMLElement>(null);
  useTitle(words.desk);

  useEffect(() => {
    if (!result && !draft.itemCode) itemField.current?.focus();
  }, [result, draft.itemCode]);

  const change = (next: (before: Draft) => Draft) => {
    forgive();
    setObjection(undefined);
    desk.setDraft((before) => withOwnStandIns(before, next(before)));
  };
  const archive = useDeskArchive(draft, result ? undefined : guide, change);
  const goOn = () => {
    if (faultsOfDraft(draft).length > 0) nameField.current?.focus();
    else papers.current?.focus();
  };
  const pick = async (code: string) => {
    // Typing goes on at once, also while the guide is still on its way.
    if (document.activeElement === itemField.current || !guide) goOn();
    const picked = await client.ensureQueryData(guideOf(code));
    change((before) => withItem(before, picked));
    setTried(false);
  };
  const faultAt = (pointer: string) => {
    const own = tried ? faultsOfDraft(draft).find((fault) => fault.pointer === pointer) : undefined;
    if (own) return say(own.detail, language);
    if (submission.phase !== 'refused') return undefined;
    return submission.error.problem.errors?.find((fault) => fault.pointer === pointer)?.detail;
  };

  const finish = (view: CaseView) => {
    desk.finish(view);
    setTried(false);
    void client.invalidateQueries({ queryKey: ['board'] });
    void client.invalidateQueries({ queryKey: ['earlier'] });
    // Asked anew for the next case, not now: every question is recorded.
    void client.invalidateQueries({ queryKey: ['offers'], refetchType: 'none' });
    void printPaper(view.caseNumber);
  };
  const receive = () => {
    setAsksTwice(false);
    send('/api/cases', bodyOf(draft), finish);
  };
  const submit = (wanted: 'accept' | 'supplement') => {
    if (result || isBusy) return;
    setTried(true);
    const readiness = readinessOf(draft, guide);
    if (readiness === wanted) return other ? setAsksTwice(true) : receive();
    if (readiness === 'item') itemField.current?.focus();
    else if (readiness === 'applicant') focusFirstFault();
    else if (readiness === 'accept') setObjection(words.nothingMissing);
    else papers.current?.focus();
  };
  const isReady = () => {
    if (result || isBusy) return false;
    setTried(true);
    const readiness = readinessOf(draft, guide);
    if (readiness === 'item' || readiness === 'applicant') submit('supplement');
    return readiness === 'supplement' || readiness === 'accept';
  };
  const askWhy = () => {
    if (isReady()) setAsksWhy(true);
  };
  const refuse = (why: NonAcceptance) => {
    setAsksWhy(false);
    setNonAcceptance(why);
    send('/api/cases', { ...bodyOf(draft), notAccept: why }, finish);
  };
  const isJoint = (guide?.coDepartments.length ?? 0) > 0;
  const examine = () => {
    if (isJoint && isReady()) send('/api/cases', { ...bodyOf(draft), examine: true }, finish);
  };
  const printAgain = () => result && void printPaper(result.caseNumber);
  const beginNext = () => {
    desk.beginNext();
    setNonAcceptance(undefined);
    requestAnimationFrame(() => itemField.current?.focus());
  };

  const deskKeys: readonly KeyBinding[] = [
    { keys: ['/'], says: words.keys.find, run: () => itemField.current?.select() },
    {
      keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
      says: words.keys.toggle,
      run: (key) => guide && !isBusy && change((before) => turnMaterial(before, guide, Number(key) - 1)),
    },
    { keys: ['a'], says: words.keys.all, run: () => !isBusy && change(provideAll) },
    ...(archive.nextOffer === undefined
      ? []
      : [{ keys: ['d'], says: words.keys.archive, run: () => !isBusy && archive.openNext() }]),
    ...(isJoint ? [{ keys: ['F7'], says: words.examine, run: examine, whileTyping: true }] : []),
    { keys: ['F8'], says: words.supplement, run: () => submit('supplement'), whileTyping: true },
    { keys: ['F9'], says: words.accept, run: () => submit('accept'), whileTyping: true },
  ];
  const resultKeys: readonly KeyBinding[] = [
    { keys: ['n', '/'], says: words.keys.next, run: beginNext },
    { keys: ['p'], says: words.printAgain, run: printAgain },
  ];
  const bindings = result ? resultKeys : deskKeys;
  useKeys(words.desk, bindings);

  return (
    <main id="content" className="desk" tabIndex={-1}>
      <h1 className="sr">{words.desk}</h1>
      <DeskRail done={desk.done} />
      <div className="form">
        <DeskSteps draft={draft} guide={guide} finished={result !== undefined} />
        {result ? (
          <DeskResult view={result} onPrint={printAgain} onNext={beginNext} onCorrected={desk.finish} />
        ) : (
          <>
            <ItemPicker chosen={guide} onPick={pick} onPickSoon={goOn} field={itemField} disabled={isBusy} />
            {guideQuery.isError && draft.itemCode && (
              <Failure error={guideQuery.error} retry={guideQuery.refetch} />
            )}
            <ApplicantForm
              draft={draft}
              guide={guide}
              onChange={change}
              faultAt={faultAt}
              nameField={nameField}
              earlier={earlier}
              onFinished={() => (papers.current ?? itemField.current)?.focus()}
              disabled={isBusy}
            />
            {guide ? (
              <MaterialMarks
                draft={draft}
                guide={guide}
                onChange={change}
                faultAt={faultAt}
                section={papers}
                archive={archive}
                disabled={isBusy}
              />
            ) : (
              !draft.itemCode && <Empty title={words.startTitle}>{words.startHint}</Empty>
            )}
            <AcceptBar
              draft={draft}
              guide={guide}
              submission={submission}
              onAccept={() => submit('accept')}
              onSupplement={() => submit('supplement')}
              onNotAccept={askWhy}
              onExamine={isJoint ? examine : undefined}
              askAgain={askAgain}
              objection={objection}
            />
          </>
        )}
      </div>
      <aside className="preview" aria-label={paper.preview}>
        {!guide && <p className="nopaper dim">{paper.later}</p>}
        {guide && (
          <>
            <h2>
              {result ? paper.paperLabel : paper.preview}
              <PaperChoice />
            </h2>
            <Paper guide={guide} draft={draft} view={result} nonAcceptance={nonAcceptance} clerk={me.name} />
          </>
        )}
      </aside>
      <KeyBar
        hints={bindings.map(({ keys, says }) =>
          keys.length > 2 ? { keys: ['1', '9'], says, isRange: true } : { keys, says },
        )}
      />
      {asksTwice && other && (
        <SecondCaseDialog other={other} onClose={() => setAsksTwice(false)} onConfirm={receive} />
      )}
      {archive.dialog}
      {asksWhy && <NotAcceptDialog onClose={() => setAsksWhy(false)} onConfirm={refuse} />}
    </main>
  );
}

/** Goes to the first field that is marked as wrong, once the marks are there. */
function focusFirstFault(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.form [aria-invalid="true"]')?.focus());
}
