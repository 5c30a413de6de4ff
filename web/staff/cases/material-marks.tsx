import type { RefObject } from 'react';
import type { Guide } from '../../../src/catalog/catalog-schema.ts';
import type { useDeskArchive } from '../archive/desk-archive.tsx';
import { StandInChip } from '../archive/stand-in-chip.tsx';
import { useWords } from '../platform/language.ts';
import { Segments } from '../platform/segments.tsx';
import { deskTexts } from './desk-texts.ts';
import {
  choicesFor,
  type Draft,
  type MaterialStatus,
  provideAll,
  setMaterial,
  withDeferral,
} from './draft.ts';

const NUMBERED = 9;

interface MaterialMarksProps {
  readonly draft: Draft;
  readonly guide: Guide;
  readonly onChange: (next: (before: Draft) => Draft) => void;
  readonly faultAt: (pointer: string) => string | undefined;
  readonly section: RefObject<HTMLElement | null>;
  /** What the archive holds of the applicant's. */
  readonly archive: ReturnType<typeof useDeskArchive>;
  readonly disabled: boolean;
}

/** The item's papers as they will be printed, each with whether it was handed in. */
export function MaterialMarks(props: MaterialMarksProps) {
  const { draft, guide, onChange, faultAt, section, archive, disabled } = props;
  const words = useWords(deskTexts);
  const count = (status: MaterialStatus) => draft.materials.filter((other) => other === status).length;
  const missing = guide.materials.filter(
    (material) => material.required && draft.materials[material.index] === 'missing',
  ).length;
  if (guide.materials.length === 0) {
    return (
      <section className="papers" ref={section} tabIndex={-1}>
        <h2>{words.materials}</h2>
        <p className="dim">{words.noMaterials}</p>
      </section>
    );
  }
  return (
    <section className="papers" ref={section} tabIndex={-1}>
      <h2>
        {words.materials}
        <small aria-live="polite">
          {words.materialsSay(guide.materials.length, count('provided'), count('deferred'), missing)}
        </small>
        <button type="button" className="btn small" disabled={disabled} onClick={() => onChange(provideAll)}>
          {words.allProvided} <kbd>A</kbd>
        </button>
      </h2>
      <ol>
        {guide.materials.map((material) => {
          const status = draft.materials[material.index];
          const position = Object.keys(draft.standIns).indexOf(String(material.index));
          const fault =
            faultAt(`/materials/${material.index}`) ??
            faultAt(`/materials/${material.index}/status`) ??
            faultAt(`/materials/${material.index}/until`) ??
            faultAt(`/standIns/${position}/paperId`);
          return (
            <li key={material.index} className={status} data-index={material.index}>
              {material.index < NUMBERED ? (
                <span className="cap" aria-hidden="true">
                  {material.index + 1}
                </span>
              ) : (
                <span />
              )}
              <div className="paper-name">
                <b>{material.name}</b>
                <StandInChip
                  materialName={material.name}
                  offer={archive.offers.find(({ index }) => index === material.index)}
                  stoodIn={draft.standIns[material.index]}
                  isThere={status === 'provided'}
                  {...(material.index === archive.nextOffer && { keyCap: 'D' })}
                  disabled={disabled}
                  onOpen={() => archive.open(material.index)}
                  onUndo={() => archive.undo(material.index)}
                />
                <span>{material.hint}</span>
                {fault && <span className="fault">{fault}</span>}
                {status === 'deferred' && (
                  <label className="until">
                    {words.deferUntil}
                    <input
                      type="date"
                      className="control"
                      aria-label={`${material.name}：${words.deferUntil}`}
                      value={draft.deferredUntil[material.index] ?? ''}
                      disabled={disabled}
                      onChange={(event) => {
                        const until = event.target.value;
                        onChange((before) => withDeferral(before, material.index, until));
                      }}
                    />
                  </label>
                )}
              </div>
              <span className="dim">{words.copies(material.formLabel, material.copies)}</span>
              <span>
                {material.deferrable ? (
                  <span className="tag">{words.deferrable}</span>
                ) : material.required ? (
                  words.required
                ) : (
                  <span className="dim">{words.optional}</span>
                )}
              </span>
              <Segments<MaterialStatus>
                label={words.statusOf(material.name)}
                value={status}
                disabled={disabled}
                onChange={(next) => onChange((before) => setMaterial(before, material.index, next))}
                options={choicesFor(material).map((value) => ({
                  value,
                  label:
                    value === 'missing' && !material.required ? words.optionalMissing : words.status[value],
                }))}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
