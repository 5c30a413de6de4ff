import { importsOf } from './imports.ts';
import { isDoor, isInPlatform, isJoint, isPureRoomFile, ROOMS, roomOf } from './places.ts';
import { codeAndStringsOf, isTest, isTypeScript, type Law, lineAt, type ProjectFile } from './source.ts';

/** Rooms look only at rooms above them, through the door; rules may look at rules. Nothing looks at a joint. */
export const roomOrder: Law = (files) =>
  files
    .filter(({ path }) => path.startsWith('src/') && isTypeScript(path))
    .flatMap((file) =>
      importsOf(file).flatMap(({ target, line }) => {
        const message = target && fault(file.path, target);
        return message ? [{ path: file.path, line, message }] : [];
      }),
    );

function fault(from: string, target: string): string | undefined {
  if (isJoint(from) || !target.startsWith('src/')) return undefined;
  if (isInPlatform(from)) {
    return isInPlatform(target) ? undefined : `platform has no business word: it may not know ${target}`;
  }
  if (isInPlatform(target)) return undefined;
  const here = roomOf(from)?.room ?? '';
  const there = roomOf(target)?.room;
  if (isTest(from)) return doorFault(from, target);
  if (there === undefined) return `${target} joins the rooms; a room does not know it`;
  if (here === there) return undefined;
  if (!ROOMS.includes(here)) return `src/${here} is not in the list of rooms`;
  if (ROOMS.indexOf(there) > ROOMS.indexOf(here)) {
    return `${here} stands above ${there} and may not look down at it: react in src/reactions.ts`;
  }
  return doorFault(from, target);
}

function doorFault(from: string, target: string): string | undefined {
  const there = roomOf(target);
  if (!there || there.room === roomOf(from)?.room || isDoor(target)) return undefined;
  const betweenRules = (isPureRoomFile(from) || isTest(from)) && isPureRoomFile(target);
  return betweenRules ? undefined : `enter ${there.room} by its door, src/${there.room}/index.ts`;
}

/** Pages and staff screens too come in by the door, or take rules and types. */
export const pagesUseDoors: Law = (files) =>
  files
    .filter(({ path }) => path.startsWith('web/') && isTypeScript(path))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ target, typeOnly }) => target && roomOf(target) && !typeOnly)
        .filter(({ target = '' }) => !isDoor(target) && !isPureRoomFile(target))
        .map(({ target = '', line }) => ({
          path: file.path,
          line,
          message: `enter ${roomOf(target)?.room} by its door, not by ${target}`,
        })),
    );

/** A door only passes on what others may use. */
export const doorsOnlyReExport: Law = (files) =>
  files.filter(({ path }) => isDoor(path)).flatMap(contentOfDoor);

function contentOfDoor(file: ProjectFile) {
  const text = codeAndStringsOf(file);
  const reExport = /export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s*from\s*['"][^'"]+['"]\s*;/g;
  const rest = text.replace(reExport, (match) => match.replace(/[^\n]/g, ' '));
  const first = rest.search(/\S/);
  if (first < 0) return [];
  return [{ path: file.path, line: lineAt(rest, first), message: 'a door only re-exports' }];
}
