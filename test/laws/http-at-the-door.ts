import { importsOf } from './imports.ts';
import { isPureRoomFile, isRoutes, roomOf } from './places.ts';
import { codeOf, findAll, isTest, isTypeScript, type Law } from './source.ts';

const HTTP = /^(?:fastify|@fastify\/.*|node:https?)$/;
const HTTP_FILES = ['src/platform/http.ts', 'src/platform/openapi.ts'];

/** Only routes.ts knows that a room is reached over HTTP; only a gateway calls others over it. */
export const httpInRoutes: Law = (files) =>
  files
    .filter(({ path }) => roomOf(path) && isTypeScript(path) && !isTest(path))
    .filter(({ path }) => {
      const inside = roomOf(path)?.inside ?? '';
      return !isRoutes(path) && !inside.startsWith('gateways/');
    })
    .flatMap((file) => [
      ...importsOf(file)
        .filter(({ specifier, target }) => HTTP.test(specifier) || HTTP_FILES.includes(target ?? ''))
        .map(({ specifier, line }) => ({
          path: file.path,
          line,
          message: `${specifier}: HTTP belongs into routes.ts`,
        })),
      ...(isPureRoomFile(file.path)
        ? []
        : findAll(file, codeOf(file), /\bfetch\(/, 'calls to the outside belong into gateways/')),
    ]);
