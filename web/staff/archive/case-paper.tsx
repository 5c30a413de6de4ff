import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseDetail } from '../../../src/cases/case-schema.ts';
import { useMe } from '../identity/session.ts';
import { sayShortDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { offersOfCase, papersOfCase } from './archive-queries.ts';
import { archiveTexts } from './archive-texts.ts';
import { CaseStandInDialog } from './case-stand-in-dialog.tsx';
import { ScanDialog } from './scan-dialog.tsx';
import { StandInChip } from './stand-in-chip.tsx';

interface CasePaperProps {
  readonly view: CaseDetail;
  readonly material: CaseDetail['materials'][number];
}

/** What the archive has to do with one material of a case: it offers a paper, or it keeps this one with its scan. */
export function CasePaper({ view, material }: CasePaperProps) {
  const offer = useOffer(view, material);
  const words = useWords(archiveTexts);
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  if (material.standIn) {
    const { paperId, name, filedOn } = material.standIn;
    const label = words.stoodIn(sayShortDay(filedOn, language));
    return <ScanButton view={view} paperId={paperId} name={name} label={label} />;
  }
  if (material.status === 'provided') return <KeptScan view={view} index={material.index} />;
  return (
    <>
      <StandInChip
        materialName={material.name}
        offer={offer}
        stoodIn={undefined}
        isThere={false}
        disabled={false}
        onOpen={() => setIsOpen(true)}
        onUndo={close}
      />
      {isOpen && offer && <CaseStandInDialog view={view} offer={offer} onClose={close} onDone={close} />}
    </>
  );
}

/** The result of a case with its scan, once it was issued and filed. */
export function ResultPaper({ view }: { readonly view: CaseDetail }) {
  const words = useWords(archiveTexts);
  const paper = usePaper(view, null);
  if (!paper) return null;
  return (
    <li>
      <span title={paper.name}>{paper.name}</span>
      <KeptScan view={view} index={null} />
      <b>{words.result}</b>
    </li>
  );
}

function useOffer(view: CaseDetail, material: CaseDetail['materials'][number]) {
  const me = useMe();
  const isOffered =
    material.status !== 'provided' &&
    view.allowedActions.includes('stand-in') &&
    me.acts.includes('case:stand-in') &&
    me.acts.includes('archive:read');
  const offers = useQuery({ ...offersOfCase(view.caseNumber), enabled: isOffered }).data;
  return isOffered ? offers?.materials.find(({ index }) => index === material.index) : undefined;
}

function usePaper(view: CaseDetail, index: number | null) {
  const me = useMe();
  const isKept = view.acceptedAt !== null && me.acts.includes('archive:read');
  const papers = useQuery({ ...papersOfCase(view.caseNumber, view.item.code), enabled: isKept }).data;
  return papers?.items.find(({ materialIndex }) => materialIndex === index);
}

function KeptScan({ view, index }: { readonly view: CaseDetail; readonly index: number | null }) {
  const words = useWords(archiveTexts);
  const client = useQueryClient();
  const paper = usePaper(view, index);
  if (!paper) return null;
  const { queryKey } = papersOfCase(view.caseNumber, view.item.code);
  return (
    <ScanButton
      view={view}
      paperId={paper.id}
      name={paper.name}
      label={paper.scan ? words.scan : words.addScan}
      onAdded={() => void client.invalidateQueries({ queryKey })}
    />
  );
}

interface ScanButtonProps {
  readonly view: CaseDetail;
  readonly paperId: string;
  readonly name: string;
  readonly label: string;
  readonly onAdded?: () => void;
}

function ScanButton({ view, paperId, name, label, onAdded }: ScanButtonProps) {
  const words = useWords(archiveTexts);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="lk scanbutton"
        aria-label={words.labelOf(label, name)}
        onClick={() => setIsOpen(true)}
      >
        {label}
      </button>
      {isOpen && (
        <ScanDialog
          paperId={paperId}
          name={name}
          look={{ forItem: view.item.code, forCase: view.caseNumber }}
          onClose={() => setIsOpen(false)}
          {...(onAdded && { onAdded })}
        />
      )}
    </>
  );
}
