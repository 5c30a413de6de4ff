import type { ReactNode } from 'react';
import type { CaseDetail } from '../../../src/cases/case-schema.ts';
import { sayMoney } from '../../../src/catalog/wording.ts';
import { say } from '../../../src/platform/refusal.ts';
import { CasePaper, ResultPaper } from '../archive/case-paper.tsx';
import { useShortName } from '../catalog/short-name.ts';
import { deadlineTexts } from '../deadlines/texts.ts';
import { sayFullDay, sayMoment, sayShortDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { HiddenCode } from './hidden-code.tsx';
import { LongText } from './long-text.tsx';
import { caseTexts } from './texts.ts';
import { Visits } from './visits.tsx';

/** Left of the clock: who, what, where it lies, and the papers. */
export function CaseFacts({ view }: { readonly view: CaseDetail }) {
  const words = useWords(caseTexts);
  const { facts } = words;
  const { ruler } = useWords(deadlineTexts);
  const language = useLanguage();
  const shortName = useShortName();
  const { applicant, agent, decision, clock } = view;
  const open = view.steps.filter((step) => step.state === 'open');
  const lines: readonly (readonly [string, ReactNode])[] = [
    [
      facts.applicant,
      <>
        <LongText text={applicant.name} />
        <span className="sub id">{applicant.idNumber}</span>
      </>,
    ],
    [
      facts.agent,
      agent && (
        <>
          <LongText text={agent.name} />
          <span className="sub id">{agent.idNumber}</span>
          {agent.authority && (
            <span className="sub">
              {facts.authority[agent.authority.document]}
              {agent.authority.mayCollect && ` · ${facts.mayCollect}`}
              {agent.authority.validUntil &&
                ` · ${facts.validUntil(sayShortDay(agent.authority.validUntil, language))}`}
            </span>
          )}
        </>
      ),
    ],
    [facts.phone, applicant.phone],
    [facts.state, <b key="state">{words.states[view.state]}</b>],
    [
      facts.received,
      <>
        {sayMoment(view.receivedAt, language)}
        <span className="sub">{view.window ? facts.windowAnd(view.window, view.clerk) : view.clerk}</span>
      </>,
    ],
    [facts.accepted, view.acceptedAt && sayMoment(view.acceptedAt, language)],
    [facts.finished, view.finishedAt && sayMoment(view.finishedAt, language)],
    [facts.visits, <Visits key="visits" visits={view.visits} />],
    [
      facts.holder,
      open.length > 0
        ? open.map((step) => (
            <div key={step.index}>
              <b>{shortName(step.department, step.departmentName)}</b> {step.stepName}{' '}
              {open.length > 1 && step.holdsUp && <span className="tag late">{ruler.holdsUp}</span>}
            </div>
          ))
        : undefined,
    ],
    [facts.decision, decision && words.states[decision.outcome]],
    [
      facts.proposal,
      view.proposal && facts.proposalText(words.states[view.proposal.outcome], view.proposal.by),
    ],
    [facts.signedBy, decision && decision.by.length > 1 && decision.by.join(language === 'en' ? ', ' : '、')],
    [
      facts.issueBy,
      view.state === 'granted' && view.issuance.dueOn && sayShortDay(view.issuance.dueOn, language),
    ],
    [
      facts.certificate,
      view.issuance.certificateNumber && (
        <>
          {view.issuance.certificateNumber}
          {view.issuance.validUntil && (
            <span className="sub">{facts.validUntil(sayFullDay(view.issuance.validUntil, language))}</span>
          )}
          {view.issuance.reminded > 0 && view.state === 'issued' && (
            <span className="sub">{facts.reminded(view.issuance.reminded)}</span>
          )}
        </>
      ),
    ],
    [facts.reasons, decision?.reasons && <LongText text={decision.reasons} />],
    [facts.remedies, decision?.remedies && <LongText text={decision.remedies} />],
    [
      facts.fees,
      view.fees.length > 0
        ? view.fees.map((fee) => (
            <div key={fee.name}>{`${fee.name} ${say(sayMoney(fee.amountFen), language)}`}</div>
          ))
        : facts.free,
    ],
    [
      facts.fastTrack,
      view.fastTrack && (
        <>
          <LongText text={view.fastTrack.reason} />
          <span className="sub">
            {view.fastTrack.by} {sayMoment(view.fastTrack.at, language)}
          </span>
        </>
      ),
    ],
    [
      facts.extension,
      clock.extension && facts.extensionText(clock.extension.workingDays, clock.extension.reason),
    ],
    [facts.queryCode, view.queryCode && <HiddenCode key={view.caseNumber} code={view.queryCode} />],
    [facts.version, facts.versionText(view.item.code, view.item.version)],
  ];
  return (
    <aside className="facts">
      <dl>
        {lines
          .filter(([, value]) => Boolean(value))
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Materials view={view} />
    </aside>
  );
}

function Materials({ view }: { readonly view: CaseDetail }) {
  const words = useWords(caseTexts);
  const language = useLanguage();
  if (view.materials.length === 0) return null;
  const there = view.materials.filter((material) => material.status === 'provided').length;
  return (
    <>
      <h2>
        {words.materials}
        <small>{words.materialCount(view.materials.length, there)}</small>
      </h2>
      <ul className="mats">
        {view.materials.map((material) => (
          <li key={material.index}>
            <span title={material.name}>{material.name}</span>
            <CasePaper view={view} material={material} />
            <b className={material.status}>
              {material.status === 'deferred' && material.deferredUntil
                ? words.deferredUntil(sayShortDay(material.deferredUntil, language))
                : material.status === 'missing' && !material.required
                  ? words.material.optional
                  : words.material[material.status]}
            </b>
          </li>
        ))}
        <ResultPaper view={view} />
      </ul>
    </>
  );
}
