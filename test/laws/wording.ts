import { codeAndStringsOf, findAll, isTypeScript, type Law, type ProjectFile } from './source.ts';

/** Written apart, because this file too may not hold them. */
const REGISTRIES = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['npmmirror', 'com'],
  ['deb', 'debian', 'org'],
  ['archive', 'ubuntu', 'com'],
  ['pypi', 'org'],
  ['proxy', 'golang', 'org'],
].map((parts) => parts.join('\\.'));
const MACHINE_FOLDERS = ['work', 'root', 'Users/\\w+', 'home/\\w+'].join('|');

const PROMISES = /\b(?:TODO|FIXME|XXX|HACK)\b/;
const SILENCERS = new RegExp(
  `@ts-(?:${'ignore|expect-error|nocheck'})\\b|\\bbiome-${'ignore'}|\\beslint-${'disable'}`,
);

/** Nothing in the project depends on where it was written or from where its parts came. */
export const noPlaceNames: Law = (files) =>
  files.flatMap((file) => [
    ...findAll(file, file.text, new RegExp(`\\b(?:${REGISTRIES.join('|')})\\b`), 'names a package registry'),
    ...findAll(
      file,
      file.text,
      new RegExp(`(?<![\\w.\\-/}])/(?:${MACHINE_FOLDERS})/`),
      'names a folder of one machine',
    ),
  ]);

/** What is written is finished, and no check is silenced. */
export const nothingPutOff: Law = (files) =>
  files
    .filter(({ path }) => !path.startsWith('test/laws/') && /\.(?:ts|tsx|js|css|sql|md|json|yml)$/.test(path))
    .flatMap((file) => [
      ...findAll(file, file.text, PROMISES, '$&: finish it or leave it out'),
      ...(isTypeScript(file.path)
        ? findAll(file, file.text, SILENCERS, '$&: repair what the check found')
        : []),
    ]);

/** `find…` may miss, `get…` must succeed. */
export const getSucceeds: Law = (files) =>
  files.filter(({ path }) => /^(?:src|web)\//.test(path) && isTypeScript(path)).flatMap(missingGets);

function missingGets(file: ProjectFile) {
  const code = codeAndStringsOf(file);
  const signature =
    /\bfunction\s+get[A-Z]\w*\s*(?:<[^>]*>)?\([^)]*\)\s*:\s*[^{;]*\|\s*(?:undefined|null)\b[^{;]*\{/;
  return findAll(file, code, signature, 'a get… must succeed: call it find…, or throw');
}
