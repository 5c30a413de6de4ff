import { requires, signedInSchema, staffOf } from '../identity/index.ts';
import type { Hall } from '../platform/hall.ts';
import type { App } from '../platform/http.ts';
import { checkTexts, editTemplate, listMessages, listTemplates } from './actions.ts';
import { MessageList, MessageQuery } from './message-schema.ts';
import { viewMessageRow } from './message-view.ts';
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

/** What was sent and what became of it, and the words in which the hall speaks. */
export function notificationsRoutes(app: App, hall: Hall): void {
  messageRoutes(app, hall);
  templateRoutes(app, hall);
}

function messageRoutes(app: App, hall: Hall): void {
  app.get(
    '/api/messages',
    {
      onRequest: requires('messages:read'),
      schema: {
        tags,
        ...signedInSchema,
        summary: 'Messages to applicants, the latest first',
        querystring: MessageQuery,
        response: { 200: MessageList },
      },
    },
    async (request) => {
      const { messages, nextCursor } = await listMessages(hall, staffOf(request), request.query);
      return {
        items: messages.map((message) =>
          viewMessageRow(
            message,
            message.caseNumber === null ? undefined : hall.keys.codeFor(message.caseNumber),
            request.language,
          ),
        ),
        nextCursor,
      };
    },
  );
}

function templateRoutes(app: App, hall: Hall): void {
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
