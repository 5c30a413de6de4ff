import { useState } from 'react';
import type { Guide } from '../../../src/catalog/catalog-schema.ts';
import { type Draft, letStandIn, setMaterial } from '../cases/draft.ts';
import { useOffers } from './archive-queries.ts';
import { nextOfferOf } from './next-offer.ts';
import { StandInDialog } from './stand-in-dialog.tsx';

/**
 * The archive at the desk: what it holds of the applicant's as soon as the number is complete and the item chosen,
 * and the dialog in which a paper of it is looked at and taken.
 */
export function useDeskArchive(
  draft: Draft,
  /** Undefined: no item is chosen, or the case is received already. */
  guide: Guide | undefined,
  change: (next: (before: Draft) => Draft) => void,
) {
  const offers = useOffers(draft.kind, draft.applicant.idNumber, guide?.code);
  const [opened, setOpened] = useState<number>();
  const nextOffer = nextOfferOf(offers, draft.materials);
  const offer = offers.find(({ index }) => index === opened);
  const material = guide?.materials.find(({ index }) => index === opened);
  return {
    offers,
    /** The material whose turn it would be; undefined when nothing more can stand in. */
    nextOffer,
    open: setOpened,
    undo: (index: number) => change((before) => setMaterial(before, index, 'missing')),
    /** At the key: on the material that has the focus, else on the next one. */
    openNext() {
      const row = document.activeElement?.closest<HTMLElement>('.papers li');
      const focused = Number(row?.dataset.index ?? -1);
      const own = offers.filter(({ index }) => index === focused);
      setOpened(nextOfferOf(own, draft.materials) ?? nextOffer);
    },
    dialog: offer && material && guide && (
      <StandInDialog
        materialName={material.name}
        candidates={offer.candidates}
        look={{ forItem: guide.code }}
        onClose={() => setOpened(undefined)}
        onConfirm={({ id: paperId, filedOn }, reason) => {
          setOpened(undefined);
          change((before) => letStandIn(before, offer.index, { paperId, filedOn, reason }));
        }}
      />
    ),
  };
}
