import type { Role } from '../../../src/identity/role.ts';
import type { Language } from '../../../src/platform/refusal.ts';
import { type Block, type Section, wordsOf } from './guide-text.ts';

/** The guides in `docs/guide/` that somebody with a role reads, the own one first. */
export const GUIDES_OF: Readonly<Record<Role, readonly string[]>> = {
  clerk: ['clerk'],
  cashier: ['clerk'],
  guide: ['clerk'],
  reviewer: ['reviewer'],
  chief: ['chief', 'reviewer'],
  supervisor: ['supervisor'],
  director: ['director'],
  administrator: ['administrator'],
};

type PageName = 'desk' | 'tasks' | 'board' | 'cases' | 'supervision' | 'messages' | 'administration';

/** How the guides speak of a page and of what is done on it. */
const SPOKEN: Readonly<Record<PageName, Readonly<Record<Language, readonly string[]>>>> = {
  desk: { 'zh-CN': ['我的窗口', '收一件'], en: ['My window', 'Taking in a case'] },
  tasks: { 'zh-CN': ['待办', '办一件', '一起办'], en: ['Tasks', 'Doing one', 'together'] },
  board: { 'zh-CN': ['时限板', '看板'], en: ['Time limits', 'board'] },
  cases: {
    'zh-CN': ['打开办件', '打开一件', '办件里', '受理以后', '完成环节'],
    en: ['pen a case', 'open the case', 'Open one', 'Afterwards', 'In the case', 'Complete the step'],
  },
  supervision: { 'zh-CN': ['监察', '黄牌'], en: ['Supervision', 'ellow card'] },
  messages: { 'zh-CN': ['短信'], en: ['Messages', 'SMS'] },
  administration: { 'zh-CN': ['管理', '人员'], en: ['Administration', 'Staff'] },
};

/** The page of an address, or undefined where there is no guide to it. */
export function pageAt(pathname: string): PageName | undefined {
  const name = pathname.replace(/^\/staff\b/, '').split('/')[1] ?? '';
  return Object.hasOwn(SPOKEN, name) ? (name as PageName) : undefined;
}

/** Whether a line of a guide speaks of a page. */
export function speaksOf(text: string, page: PageName | undefined, language: Language): boolean {
  return page !== undefined && SPOKEN[page][language].some((words) => text.includes(words));
}

/** The sections that speak of a page, and the others; when none does, all of them are the first. */
export function sectionsFor(
  sections: readonly Section[],
  page: PageName | undefined,
  language: Language,
): { readonly here: readonly Section[]; readonly rest: readonly Section[] } {
  const isHere = (section: Section) =>
    speaksOf([section.title, ...section.blocks.map(textOf)].join('\n'), page, language);
  const here = sections.filter(isHere);
  return here.length > 0
    ? { here, rest: sections.filter((section) => !isHere(section)) }
    : { here: sections, rest: [] };
}

function textOf(block: Block): string {
  if (block.kind === 'paragraph') return wordsOf(block.line);
  const lines = block.kind === 'list' ? block.items : [...block.head, ...block.rows.flat()];
  return lines.map(wordsOf).join('\n');
}
