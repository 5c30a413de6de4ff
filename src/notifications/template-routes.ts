import { requires, signedInSchema, staffOf } from '../identity/index.ts';
import type { Hall } from '../platform/hall.ts';
import type { App } from '../platform/http.ts';
import { checkTexts, editTemplate, listTemplates } from './template-actions.ts';
import {
  PreviewBody,
  PreviewsView,
  TemplateBody,
  TemplateList,
  TemplateParams,
  TemplateView,
} from './template-schema.ts';
import { viewPreviews, viewTemplate } from './template-view.ts';

const tags = ['messages'];

/** The words in which the hall speaks, which the administrator may change. */
export function templateRoutes(app: App, hall: Hall): void {
  const onRequest = requires('templates:edit');
  app.get(
    '/api/message-templates',
    {
      onRequest,
      schema: {
        tags,
        ...signedInSchema,
        summary: 'The templates in force, with how they arrive',
        response: { 200: TemplateList },
      },
    },
    async (request) => {
      const templates = await listTemplates(hall);
      return { items: templates.map((template) => viewTemplate(template, request.language)) };
    },
  );
  app.put(
    '/api/message-templates/:code',
    {
      onRequest,
      schema: {
        tags,
        ...signedInSchema,
        summary: 'Give a template new words, as a new version',
        params: TemplateParams,
        body: TemplateBody,
        response: { 200: TemplateView },
      },
    },
    async (request) => {
      const { version, zh, en } = request.body;
      const edit = { code: request.params.code, basedOn: version, text: { zh, en } };
      return viewTemplate(await editTemplate(hall, staffOf(request), edit), request.language);
    },
  );
  app.post(
    '/api/message-templates/:code/preview',
    {
      onRequest,
      schema: {
        tags,
        ...signedInSchema,
        summary: 'How words would arrive, before they are saved',
        params: TemplateParams,
        body: PreviewBody,
        response: { 200: PreviewsView },
      },
    },
    async ({ params, body }) => viewPreviews(checkTexts(params.code, body), body),
  );
}
