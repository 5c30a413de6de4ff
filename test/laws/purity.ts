import { importsOf } from './imports.ts';
import { isInPlatform, isPureRoomFile } from './places.ts';
import { codeOf, findAll, type Law, type ProjectFile, type Violation } from './source.ts';

const PURE_PLATFORM = [
  'src/platform/in-force-at.ts',
  'src/platform/refusal.ts',
  'src/platform/time.ts',
  'src/platform/cursor.ts',
  'src/platform/schema-forms.ts',
  'src/platform/shipped-versions.ts',
  'src/platform/template-refusals.ts',
  'src/platform/text-with-gaps.ts',
];
/** Packages that only compute; of Node's own modules only the functions that do. */
const PURE_PACKAGES: Readonly<Record<string, readonly string[] | 'all'>> = {
  typebox: 'all',
  'pinyin-pro': 'all',
  'node:crypto': ['createHash', 'createHmac', 'timingSafeEqual'],
  'node:zlib': ['inflateSync'],
  'node:util': ['isDeepStrictEqual'],
};
const EFFECTS: readonly [RegExp, string][] = [
  [/\bawait\b|\basync\b/, 'a rule does not wait: gather the facts in actions.ts'],
  [/\bprocess\.|\bglobalThis\b/, 'a rule does not look at the process: hand it what it needs'],
  [/\bfetch\(|\bconsole\.|\bsetTimeout\(|\bsetInterval\(/, 'a rule has no effects: move this to the edge'],
  [/\bMath\.random\b|\bcrypto\.(?:random|getRandom)/, 'a rule does not throw dice: hand it the value'],
];

/** A room's rules only compute: no waiting, no effects, and nothing imported that has any. */
export const purity: Law = (files) => files.filter(({ path }) => isPureRoomFile(path)).flatMap(faultsOf);

function faultsOf(file: ProjectFile): Violation[] {
  const code = codeOf(file);
  return [
    // One of each is enough to know what kind of file it is.
    ...EFFECTS.flatMap(([pattern, message]) => findAll(file, code, pattern, `$&: ${message}`).slice(0, 1)),
    ...importsOf(file)
      .filter(({ typeOnly }) => !typeOnly)
      .filter(({ specifier, target, names }) =>
        target === undefined ? !isPurePackage(specifier, names) : !isPureFile(target),
      )
      .map(({ specifier, line }) => ({
        path: file.path,
        line,
        message: `a rule imports only rules, not ${specifier}: gather the facts in actions.ts and hand them in`,
      })),
  ];
}

function isPurePackage(specifier: string, names: readonly string[]): boolean {
  const pure = PURE_PACKAGES[specifier];
  return pure === 'all' || (pure !== undefined && names.every((name) => pure.includes(name)));
}

/** Data of the room itself (`.json`) is as pure as a rule. */
function isPureFile(target: string): boolean {
  if (target.endsWith('.json')) return true;
  return isInPlatform(target) ? PURE_PLATFORM.includes(target) : isPureRoomFile(target);
}
