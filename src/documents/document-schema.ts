import { type Static, Type } from 'typebox';

const DocumentView = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  /** In the language asked for. */
  title: Type.String(),
  /** 文号. */
  number: Type.String(),
  at: Type.String(),
  /** Whoever made it out. */
  signedBy: Type.String(),
});

/** The papers of a case in the order of its ledger. */
export const DocumentList = Type.Object({ items: Type.Array(DocumentView) });

export const CaseParams = Type.Object({ caseNumber: Type.String({ maxLength: 40 }) });
export const FileParams = Type.Object({
  caseNumber: Type.String({ maxLength: 40 }),
  file: Type.String({
    maxLength: 60,
    pattern: '^[A-Za-z0-9-]+\\.pdf$',
    description: 'The id of the document and .pdf',
  }),
});

export type DocumentView = Static<typeof DocumentView>;
export type DocumentList = Static<typeof DocumentList>;
