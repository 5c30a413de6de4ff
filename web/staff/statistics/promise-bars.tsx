import type { WhatIfView } from '../../../src/cases/what-if-schema.ts';
import { useWords } from '../platform/language.ts';
import { useLimitWords } from './limit-words.ts';
import { shareOf } from './share.ts';
import { whatIfTexts } from './what-if-texts.ts';

interface PromiseBarsProps {
  readonly view: WhatIfView;
  readonly asked: number;
}

/** Each promise as a line with its bar: early, on its day, late. The figures stand beside, so nothing hangs on colour. */
export function PromiseBars({ view, asked }: PromiseBarsProps) {
  const words = useWords(whatIfTexts);
  const limit = useLimitWords();
  const { cases, promises, promisedLimit } = view;
  return (
    <div className="sideways">
      <table className="promises">
        <thead>
          <tr>
            <th scope="col">{words.columns.promise}</th>
            <th scope="col" className="number">
              {words.columns.share}
            </th>
            <th scope="col">{words.columns.bar}</th>
            <th scope="col" className="number">
              {words.columns.early}
            </th>
            <th scope="col" className="number">
              {words.columns.onTime}
            </th>
            <th scope="col" className="number">
              {words.columns.late}
            </th>
          </tr>
        </thead>
        <tbody>
          {promises.map((each) => (
            <tr key={each.value} aria-current={each.value === asked || undefined}>
              <th scope="row">
                {limit({ value: each.value, unit: promisedLimit.unit })}
                {each.value === promisedLimit.value && <b className="tag">{words.isNow}</b>}
                {each.value === asked && asked !== promisedLimit.value && (
                  <b className="tag">{words.isAsked}</b>
                )}
              </th>
              <td className="number">
                <b>{shareOf(cases - each.late, cases)}</b>
              </td>
              <td className="barcell">
                <Bar {...each} cases={cases} />
              </td>
              <td className="number">{each.early}</td>
              <td className="number">{each.onTime}</td>
              <td className="number">{each.late}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type BarProps = WhatIfView['promises'][number] & { readonly cases: number };

function Bar({ early, onTime, late, cases }: BarProps) {
  return (
    <svg
      className="promisebar"
      viewBox={`0 0 ${Math.max(1, cases)} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="early" width={early} height={1} />
      <rect className="ontime" x={early} width={onTime} height={1} />
      <rect className="late" x={early + onTime} width={late} height={1} />
    </svg>
  );
}
