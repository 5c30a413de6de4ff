import type { Guide } from '../../../src/catalog/catalog-schema.ts';
import { useWords } from '../platform/language.ts';
import { deskTexts } from './desk-texts.ts';
import { type Draft, type Readiness, readinessOf } from './draft.ts';

const ORDER = ['item', 'applicant', 'materials', 'accept'] as const;
const AT: Readonly<Record<Readiness, number>> = { item: 0, applicant: 1, supplement: 2, accept: 3 };

interface DeskStepsProps {
  readonly draft: Draft;
  readonly guide: Guide | undefined;
  readonly finished: boolean;
}

/** How far the case at hand has come. */
export function DeskSteps({ draft, guide, finished }: DeskStepsProps) {
  const { steps } = useWords(deskTexts);
  const at = finished ? ORDER.length : AT[readinessOf(draft, guide)];
  return (
    <ol className="steps">
      {ORDER.map((step, index) => (
        <li
          key={step}
          className={index < at ? 'ok' : index === at ? 'cur' : ''}
          aria-current={index === at ? 'step' : undefined}
        >
          {steps[step]}
        </li>
      ))}
    </ol>
  );
}
