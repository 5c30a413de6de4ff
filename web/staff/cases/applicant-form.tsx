import type { RefObject } from 'react';
import type { ApplicantKind } from '../../../src/cases/identity-number.ts';
import type { Guide } from '../../../src/catalog/catalog-schema.ts';
import { TextField } from '../platform/field.tsx';
import { useWords } from '../platform/language.ts';
import { Segments } from '../platform/segments.tsx';
import { AuthorityFields } from './authority-fields.tsx';
import { deskTexts } from './desk-texts.ts';
import { type Draft, withAgent } from './draft.ts';
import type { Earlier } from './earlier.ts';
import { EarlierNote } from './earlier-note.tsx';
import { PartyFields } from './party-fields.tsx';

interface ApplicantFormProps {
  readonly draft: Draft;
  /** Of the item, once one is chosen: it may be for persons only, or for organisations only. */
  readonly guide: Guide | undefined;
  readonly onChange: (next: (before: Draft) => Draft) => void;
  readonly faultAt: (pointer: string) => string | undefined;
  readonly nameField: RefObject<HTMLInputElement | null>;
  readonly onFinished: () => void;
  readonly earlier: Earlier;
  readonly disabled: boolean;
}

/** Who applies, who brings it, and whether there is a reason to hurry. */
export function ApplicantForm(props: ApplicantFormProps) {
  const { draft, guide, onChange, faultAt, disabled } = props;
  const words = useWords(deskTexts);
  const { agent, fastTrackReason } = draft;
  const hasChoice = !guide || guide.audience.code === 'both';
  return (
    <section className="who">
      <h2>
        {words.applicant}
        <Segments<ApplicantKind>
          label={words.kindLabel}
          value={draft.kind}
          disabled={disabled || !hasChoice}
          onChange={(kind) => onChange((before) => ({ ...before, kind }))}
          options={(['person', 'organisation'] as const)
            .filter((kind) => hasChoice || kind === draft.kind)
            .map((value) => ({ value, label: words.kind[value] }))}
        />
        <span className="more">
          <button
            type="button"
            className="lk"
            disabled={disabled}
            onClick={() => onChange((before) => withAgent(before, !before.agent))}
          >
            {agent ? words.removeAgent : words.addAgent}
          </button>
          {guide?.fastTrack && (
            <button
              type="button"
              className="lk"
              disabled={disabled}
              onClick={() =>
                onChange((before) => ({
                  ...before,
                  fastTrackReason: before.fastTrackReason === undefined ? '' : undefined,
                }))
              }
            >
              {fastTrackReason === undefined ? words.addFastTrack : words.removeFastTrack}
            </button>
          )}
        </span>
      </h2>
      <PartyFields
        kind={draft.kind}
        party={draft.applicant}
        onChange={(applicant) => onChange((before) => ({ ...before, applicant }))}
        faultOf={(field) => faultAt(`/applicant/${field}`)}
        nameField={props.nameField}
        onFinished={props.onFinished}
        earlier={props.earlier}
        disabled={disabled}
      />
      <EarlierNote earlier={props.earlier.cases} itemCode={draft.itemCode} />
      {agent && (
        <>
          <h3>{words.agent}</h3>
          <PartyFields
            kind="person"
            party={agent}
            onChange={(changed) => onChange((before) => ({ ...before, agent: changed }))}
            faultOf={(field) => faultAt(`/agent/${field}`)}
            onFinished={props.onFinished}
            disabled={disabled}
          />
          <AuthorityFields
            authority={draft.authority}
            onChange={(authority) => onChange((before) => ({ ...before, authority }))}
            fault={faultAt('/agent/authority/validUntil')}
            disabled={disabled}
          />
        </>
      )}
      {fastTrackReason !== undefined && (
        <TextField
          label={words.fastTrackReason}
          value={fastTrackReason}
          onChange={(reason) => onChange((before) => ({ ...before, fastTrackReason: reason }))}
          fault={faultAt('/fastTrack/reason') ?? faultAt('/fastTrack')}
          input={{ maxLength: 200, disabled }}
        />
      )}
    </section>
  );
}
