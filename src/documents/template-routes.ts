import type { CasesHall } from '../cases/index.ts';
import { requires, signedInSchema, staffOf } from '../identity/index.ts';
import type { App } from '../platform/http.ts';
import { originOf } from '../platform/origin.ts';
import { sendPdf } from './pdf-routes.ts';
import { editNoticeTemplate, listNoticeTemplates, previewNotice } from './template-actions.ts';
import {
  NoticeParams,
  NoticePreviewBody,
  NoticeTemplateBody,
  NoticeTemplateList,
  NoticeTemplateView,
} from './template-schema.ts';
import { viewNoticeTemplate } from './template-view.ts';

const tags = ['documents'];

/** The words of the notices, which the administrator may change. */
export function noticeTemplateRoutes(app: App, hall: CasesHall): void {
  const onRequest = requires('templates:edit');
  app.get(
    '/api/document-templates',
    {
      onRequest,
      schema: {
        tags,
        ...signedInSchema,
        summary: 'The words of the notices in force',
        response: { 200: NoticeTemplateList },
      },
    },
    async (request) => {
      const templates = await listNoticeTemplates(hall);
      return { items: templates.map((template) => viewNoticeTemplate(template, request.language)) };
    },
  );
  app.post(
    '/api/document-templates',
    {
      onRequest,
      schema: {
        tags,
        ...signedInSchema,
        summary: 'Give a notice new words, as a new version; the same words again make none',
        body: NoticeTemplateBody,
        response: { 200: NoticeTemplateView },
      },
    },
    async (request) =>
      viewNoticeTemplate(await editNoticeTemplate(hall, staffOf(request), request.body), request.language),
  );
  app.post(
    '/api/document-templates/:code/preview',
    {
      onRequest,
      schema: {
        tags,
        ...signedInSchema,
        summary: 'A notice in words that are not saved yet, of a made-up case, as PDF',
        params: NoticeParams,
        body: NoticePreviewBody,
      },
    },
    async (request, reply) => {
      const { code } = request.params;
      const pdf = await previewNotice(hall, code, request.body.text, originOf(hall, request));
      return sendPdf(reply, pdf, `${code}.pdf`);
    },
  );
}
