import { useQuery } from '@tanstack/react-query';
import type { CaseView } from '../../../src/cases/case-schema.ts';
import type { Guide } from '../../../src/catalog/catalog-schema.ts';
import { centerQuery } from '../catalog/queries.ts';
import { dayOfMoment, sayDay, sayFullDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { Mark } from '../platform/mark.tsx';
import type { Draft, MaterialStatus } from './draft.ts';
import { missingRequired } from './draft.ts';
import './paper.css';
import { usePaperSize } from './paper-size.ts';
import { paperTexts } from './paper-texts.ts';
import { ProgressCode } from './progress-code.tsx';

/** Why a case is not accepted, as the notice says it. */
export interface NonAcceptance {
  readonly reason: string;
  readonly redirectTo?: string;
}

interface PaperProps {
  readonly guide: Guide;
  readonly draft: Draft;
  /** The case, once the server has made one; before that the paper is a preview. */
  readonly view: CaseView | undefined;
  readonly nonAcceptance: NonAcceptance | undefined;
  readonly clerk: string;
}

/** The notice as it is printed, on A5 or on a roll: of acceptance, of what is missing, or of non-acceptance. */
export function Paper(props: PaperProps) {
  const { guide, draft, view, nonAcceptance } = props;
  const words = useWords(paperTexts);
  const language = useLanguage();
  const kind = kindOf(props);
  const size = usePaperSize();
  const center = useQuery(centerQuery).data;
  const isLicence = guide.kind.code === 'licence';
  const statuses = view ? view.materials.map((material) => material.status) : draft.materials;
  const hasDeferred = statuses.includes('deferred');
  const applied = words.applied(guide.name, view && sayFullDay(dayOfMoment(view.receivedAt), language));
  const name = view?.applicant.name ?? draft.applicant.name.trim();
  return (
    <article className={`paper ${size}`} aria-label={words.title[kind]}>
      <header>
        <Mark />
        <span>{center?.name ?? words.center}</span>
        {center && <small>{words.phone(center.phone)}</small>}
      </header>
      <h3>{words.title[kind]}</h3>
      <p className="id">{view?.caseNumber ?? words.numberLater}</p>
      <p className="to">{words.to(name || words.nobody)}</p>
      {kind === 'acceptance' && (
        <>
          <p className="in">
            {applied}
            {hasDeferred ? words.acceptedDeferred(isLicence) : words.accepted(isLicence)}
          </p>
          <Limits {...props} />
          <Papers guide={guide} statuses={statuses} />
          {hasDeferred && <WrittenPromise {...props} statuses={statuses} />}
        </>
      )}
      {kind === 'supplement' && (
        <>
          <p className="in">
            {applied}
            {words.supplement(isLicence)}
          </p>
          <Missing {...props} />
          <p className="in">{words.supplementEnd}</p>
        </>
      )}
      {kind === 'refusal' && (
        <>
          <p className="in">
            {applied}
            {words.refused(isLicence)}
          </p>
          <dl>
            <dt>{words.refusedReason}</dt>
            <dd>{nonAcceptance?.reason}</dd>
            {nonAcceptance?.redirectTo && (
              <>
                <dt>{words.refusedTo}</dt>
                <dd>{nonAcceptance.redirectTo}</dd>
              </>
            )}
          </dl>
          <p className="in">{words.remedies}</p>
        </>
      )}
      {kind !== 'refusal' && (
        <div className="query">
          <dl>
            <dt>{words.query}</dt>
            <dd>{view ? words.queryText(view.queryCode, center?.phone ?? guide.phone) : words.queryLater}</dd>
          </dl>
          {view && (
            <figure>
              <ProgressCode caseNumber={view.caseNumber} />
              <figcaption>{words.scan}</figcaption>
            </figure>
          )}
        </div>
      )}
      <footer>
        <dl className="signed">
          <dt>{words.signature}</dt>
          <dd className="blank" />
          <dt>{words.signedOn}</dt>
          <dd className="blank" />
        </dl>
        <div className="issued">
          <span>{words.clerk(props.clerk)}</span>
          <span>{center?.name ?? words.center}</span>
          <span className="seal">{words.seal}</span>
          {view && <span>{sayFullDay(dayOfMoment(view.receivedAt), language)}</span>}
        </div>
      </footer>
    </article>
  );
}

function kindOf({ guide, draft, view, nonAcceptance }: PaperProps): 'acceptance' | 'supplement' | 'refusal' {
  if (view) {
    if (view.state === 'not_accepted') return 'refusal';
    return view.state === 'supplement_requested' ? 'supplement' : 'acceptance';
  }
  if (nonAcceptance) return 'refusal';
  return missingRequired(draft, guide).length > 0 ? 'supplement' : 'acceptance';
}

function Limits({ guide, view }: PaperProps) {
  const words = useWords(paperTexts);
  const language = useLanguage();
  const line = (day: string | null | undefined, limit: string) =>
    day ? (
      <>
        <b>{words.before(sayFullDay(day, language))}</b> {limit}
      </>
    ) : (
      limit
    );
  return (
    <dl>
      <dt>{words.promised}</dt>
      <dd>{line(view?.clock.promisedDueOn, guide.promisedLimit.text)}</dd>
      <dt>{words.law}</dt>
      <dd>{line(view?.clock.statutoryDueOn, guide.statutoryLimit.text)}</dd>
      <dt>{words.fees}</dt>
      <dd>
        {guide.fees.map((fee) => `${fee.name} ${fee.text}`).join(language === 'en' ? '; ' : '；') ||
          words.free}
      </dd>
    </dl>
  );
}

interface Marked {
  readonly guide: Guide;
  readonly statuses: readonly MaterialStatus[];
}

function Papers({ guide, statuses }: Marked) {
  const words = useWords(paperTexts);
  const taken = guide.materials.filter(
    (material) => material.required || statuses[material.index] !== 'missing',
  );
  if (taken.length === 0) return null;
  return (
    <ol>
      {taken.map((material) => {
        const status = statuses[material.index];
        return (
          <li key={material.index}>
            <span>{material.name}</span>
            <i>
              {status === 'provided' && words.took(material.formLabel, material.copies)}
              {status === 'deferred' && words.deferred}
              {status === 'missing' && words.notTaken}
            </i>
          </li>
        );
      })}
    </ol>
  );
}

/** What the applicant promises to hand in later, in the order of the days by which it is promised. */
function WrittenPromise({ guide, statuses, draft, view }: PaperProps & Marked) {
  const words = useWords(paperTexts);
  const language = useLanguage();
  const deferred = guide.materials.filter((material) => statuses[material.index] === 'deferred');
  const dayOf = (index: number) =>
    view ? (view.materials[index]?.deferredUntil ?? '') : (draft.deferredUntil[index] ?? '');
  const byDay = Map.groupBy(deferred, ({ index }) => dayOf(index));
  return (
    <>
      {[...byDay].sort().map(([day, papers]) => (
        <p key={day} className="promise">
          {words.promise(
            papers.map(({ name }) => name).join(language === 'en' ? ', ' : '、'),
            day ? sayDay(day, language) : undefined,
          )}
        </p>
      ))}
    </>
  );
}

function Missing({ guide, draft, view }: PaperProps) {
  const missing =
    view?.missing ??
    missingRequired(draft, guide).map((index) => ({ index, name: guide.materials[index]?.name ?? '' }));
  return (
    <ol className="missing">
      {missing.map(({ index, name }) => (
        <li key={index}>
          <span>
            <b>{name}</b>
            <small>{guide.materials[index]?.hint}</small>
          </span>
          <i>{guide.materials[index]?.formLabel}</i>
        </li>
      ))}
    </ol>
  );
}
