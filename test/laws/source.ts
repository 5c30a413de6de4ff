import { scan } from './scan.ts';

/** A file of the project, its path from the project's root with forward slashes. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

export interface Violation {
  readonly path: string;
  readonly line: number;
  /** What the law asks for instead. */
  readonly message: string;
}

/** A law of the house: looks at the whole project, names what breaks it. */
export type Law = (files: readonly ProjectFile[]) => Violation[];

export function isTest(path: string): boolean {
  return path.endsWith('.test.ts');
}

export function isTypeScript(path: string): boolean {
  return /\.tsx?$/.test(path);
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The program alone: comments and the insides of strings, templates and patterns are blank, places are kept. */
export function codeOf(file: ProjectFile): string {
  return keep(file.text, (kind) => kind === 'code');
}

/** The program with its strings, without comments. */
export function codeAndStringsOf(file: ProjectFile): string {
  return keep(file.text, (kind) => kind !== 'comment');
}

/** The fixed parts of templates, each in its place, with the values between them left blank. */
export function templatesOf(file: ProjectFile): { text: string; offset: number; tag: string }[] {
  const templates: { text: string; offset: number; tag: string }[] = [];
  for (const { kind, start, end, template } of scan(file.text)) {
    if (kind !== 'template' || template === undefined) continue;
    const part = file.text.slice(start, end);
    const known = templates.find(({ offset }) => offset === template);
    if (known) known.text += blank(file.text.slice(known.offset + known.text.length, start)) + part;
    else templates.push({ text: part, offset: template, tag: tagBefore(file.text, template) });
  }
  return templates;
}

function tagBefore(text: string, offset: number): string {
  return /([A-Za-z_$][\w$]*)\s*(?:<[^`;]*>)?$/.exec(text.slice(Math.max(0, offset - 300), offset))?.[1] ?? '';
}

/** SQL of a file of its own, with its comments blanked. */
export function withoutSqlComments(file: ProjectFile): string {
  return file.text.replace(/--[^\n]*/g, blank);
}

/** A violation at each place where the pattern is found in the text given, which has the places of the file. */
export function findAll(file: ProjectFile, text: string, pattern: RegExp, message: string): Violation[] {
  return [...text.matchAll(new RegExp(pattern, `g${pattern.flags.replace('g', '')}`))].map((match) => ({
    path: file.path,
    line: lineAt(text, match.index),
    message: message.replace('$&', match[0].trim()),
  }));
}

function keep(text: string, wanted: (kind: string) => boolean): string {
  let kept = '';
  for (const { kind, start, end } of scan(text)) {
    const part = text.slice(start, end);
    kept += wanted(kind) ? part : blank(part);
  }
  return kept;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
