import { requires, signedInSchema, staffOf } from '../identity/index.ts';
import type { Hall } from '../platform/hall.ts';
import type { App } from '../platform/http.ts';
import { listMessages } from './actions.ts';
import { MessageList, MessageQuery } from './message-schema.ts';
import { viewMessageRow } from './message-view.ts';
import { templateRoutes } from './template-routes.ts';

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
