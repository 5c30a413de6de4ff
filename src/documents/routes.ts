import type { CasesHall } from '../cases/index.ts';
import { requires, signedInSchema, staffOf } from '../identity/index.ts';
import type { App } from '../platform/http.ts';
import { originOf } from '../platform/origin.ts';
import { CaseParams, DocumentList, FileParams } from './document-schema.ts';
import { sendPdf } from './pdf-routes.ts';
import { listDocuments, readDocument } from './queries.ts';
import { noticeTemplateRoutes } from './template-routes.ts';

const tags = ['documents'];

/** The papers of cases, and the words in which they are made. */
export function documentsRoutes(app: App, hall: CasesHall): void {
  const read = { onRequest: requires('case:read') };
  app.get(
    '/api/cases/:caseNumber/documents',
    {
      ...read,
      schema: {
        tags,
        ...signedInSchema,
        summary: 'The notices of a case',
        params: CaseParams,
        response: { 200: DocumentList },
      },
    },
    async (request) => {
      const number = plainNumber(request.params.caseNumber);
      return listDocuments(hall, staffOf(request), number, request.language);
    },
  );
  app.get(
    '/api/cases/:caseNumber/documents/:file',
    {
      ...read,
      schema: { tags, ...signedInSchema, summary: 'A notice as PDF', params: FileParams },
    },
    async (request, reply) => {
      const { caseNumber, file } = request.params;
      const wanted = { caseNumber: plainNumber(caseNumber), id: file.replace(/\.pdf$/, '').toUpperCase() };
      const pdf = await readDocument(hall, staffOf(request), wanted, originOf(hall, request));
      return sendPdf(reply, pdf, `${wanted.id}.pdf`);
    },
  );
  noticeTemplateRoutes(app, hall);
}

function plainNumber(typed: string): string {
  return typed.trim().toUpperCase();
}
