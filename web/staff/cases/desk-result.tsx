import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { CaseView } from '../../../src/cases/case-schema.ts';
import { useShortName } from '../catalog/short-name.ts';
import { sayDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { DeskSlip } from './desk-slip.tsx';
import { deskTexts } from './desk-texts.ts';

interface DeskResultProps {
  readonly view: CaseView;
  readonly onPrint: () => void;
  readonly onNext: () => void;
  readonly onCorrected: (after: CaseView) => void;
}

/** What has become of the papers: the number, the days, and what happens next. */
export function DeskResult({ view, onPrint, onNext, onCorrected }: DeskResultProps) {
  const words = useWords(deskTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const titles: Readonly<Partial<Record<CaseView['state'], string>>> = words.result;
  const title = titles[view.state] ?? words.result.other;
  return (
    <section className="result">
      <h2 ref={heading} tabIndex={-1}>
        <span aria-hidden="true">✓ </span>
        {title}
        <small>{view.item.name}</small>
      </h2>
      <dl className="numbers">
        <div>
          <dt>{words.caseNumber}</dt>
          <dd className="mono">{view.caseNumber}</dd>
        </div>
        <div>
          <dt>{words.queryCode}</dt>
          <dd className="mono">{view.queryCode}</dd>
        </div>
      </dl>
      <Facts view={view} />
      <div className="acts">
        <button type="button" className="btn primary tall" onClick={onNext}>
          {words.nextCase} <kbd>N</kbd>
        </button>
        <button type="button" className="btn tall" onClick={onPrint}>
          {words.printAgain} <kbd>P</kbd>
        </button>
        <Link className="btn tall" to="/cases/$caseNumber" params={{ caseNumber: view.caseNumber }}>
          {words.openCase}
        </Link>
        <DeskSlip view={view} onCorrected={onCorrected} />
      </div>
    </section>
  );
}

function Facts({ view }: { readonly view: CaseView }) {
  const words = useWords(deskTexts);
  const language = useLanguage();
  const shortName = useShortName();
  const { promisedDueOn, statutoryDueOn } = view.clock;
  const open = view.steps.filter((step) => step.state === 'open');
  const deferred = view.materials.filter((material) => material.status === 'deferred');
  return (
    <dl className="outcome">
      {promisedDueOn && (
        <>
          <dt>{words.promisedBy}</dt>
          <dd>
            <b>{sayDay(promisedDueOn, language)}</b>
          </dd>
        </>
      )}
      {statutoryDueOn && (
        <>
          <dt>{words.lawBy}</dt>
          <dd>{sayDay(statutoryDueOn, language)}</dd>
        </>
      )}
      {open.length > 0 && (
        <>
          <dt>{words.nextStep}</dt>
          <dd>
            {open.map((step) => (
              <div key={step.index}>
                {words.handedTo(shortName(step.department, step.departmentName), step.stepName)}
              </div>
            ))}
          </dd>
        </>
      )}
      {view.checks.length > 0 && view.noticeDueOn && (
        <>
          <dt>{words.checkedBy(sayDay(view.noticeDueOn, language))}</dt>
          <dd>
            {view.checks.map((check) => (
              <div key={check.department}>{shortName(check.department, check.departmentName)}</div>
            ))}
          </dd>
        </>
      )}
      {view.state === 'supplement_requested' && (
        <>
          <dt>{words.missingTitle}</dt>
          <dd>
            {view.missing.map((material) => (
              <div key={material.index}>{material.name}</div>
            ))}
          </dd>
        </>
      )}
      {deferred.length > 0 && (
        <>
          <dt>{words.deferredTitle}</dt>
          <dd>
            {deferred.map((material) => (
              <div key={material.index}>
                {material.deferredUntil
                  ? words.deferredUntil(material.name, sayDay(material.deferredUntil, language))
                  : material.name}
              </div>
            ))}
          </dd>
        </>
      )}
      <dt>{words.toldTo}</dt>
      <dd>{view.applicant.phone}</dd>
    </dl>
  );
}
