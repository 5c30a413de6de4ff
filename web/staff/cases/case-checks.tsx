import type { CaseDetail } from '../../../src/cases/case-schema.ts';
import { useShortName } from '../catalog/short-name.ts';
import { sayDay, sayMoment } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { caseTexts } from './texts.ts';

/** Which departments have looked through the papers, what each misses, and up to when it has to be told. */
export function CaseChecks({ view }: { readonly view: CaseDetail }) {
  const words = useWords(caseTexts).checks;
  const language = useLanguage();
  const shortName = useShortName();
  if (view.checks.length === 0) return null;
  const nameOf = (index: number) => view.materials.find((material) => material.index === index)?.name ?? '';
  const comma = language === 'en' ? ', ' : '、';
  return (
    <section className="checks">
      <h2>
        {words.title}
        {view.noticeDueOn && <small>{words.dueBy(sayDay(view.noticeDueOn, language))}</small>}
      </h2>
      <dl>
        {view.checks.map((check) => (
          <div key={check.department}>
            <dt>{shortName(check.department, check.departmentName)}</dt>
            <dd>
              {check.state === 'open' && <span className="dim">{words.open}</span>}
              {check.state === 'done' && (
                <>
                  <b>
                    {check.missing.length === 0
                      ? words.complete
                      : words.lacks(check.missing.map(nameOf).join(comma))}
                  </b>
                  {check.remark && <span>{check.remark}</span>}
                  <span className="sub">
                    {check.by} {check.at && sayMoment(check.at, language)}
                  </span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
