import { HtmlValidate } from 'html-validate';
import { completeByLaw } from '../src/calendar/holiday-law.ts';
import { publishedYears } from '../src/calendar/published-calendar.ts';
import { WorkingCalendar } from '../src/calendar/working-days.ts';
import { PublishedCatalog } from '../src/catalog/published-catalog.ts';
import type { Language } from '../src/platform/refusal.ts';
import type { Frame } from '../web/public/frame/frame.ts';
import { siteFacts } from '../web/public/views.ts';
import { sampleCatalog } from './sample-city.ts';

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** The working days as a center has them: published years, then those by the holiday law. */
export const workingDays = new WorkingCalendar(completeByLaw(publishedYears(), 2032));

const { items, ...sample } = sampleCatalog();
const publishedAt = Temporal.Instant.from('2026-09-01T00:00:00+08:00');

/** What is true of the sample city's catalogue. */
export const sampleSite = siteFacts(
  new PublishedCatalog({
    ...sample,
    revision: 1,
    withdrawnDepartments: [],
    items: items.map((item) => ({ item, version: 3, publishedAt })),
    withdrawnItems: new Map(),
  }),
);

/** The frame of a page of the sample city. */
export function sampleFrame(language: Language, here = '/'): Frame {
  const { catalog, size, sample } = sampleSite;
  const assets = {
    stylesheet: '/assets/site.css',
    suggestions: '/assets/suggest.js',
    signing: '/assets/sign.js',
  };
  return { language, center: catalog.center, size, sample, assets, here };
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Values that a drawing needs, such as where a bar begins, are handed to the stylesheet as custom properties.
    'no-inline-style': ['error', { allowedProperties: ['--a', '--d', '--days', '--from', '--n', '--to'] }],
    // The stylesheet keeps what bears this class on one line.
    'tel-non-breaking': ['error', { ignoreClasses: ['nobreak'] }],
    // Browsers cut a long title by themselves; an item's official name is not ours to shorten.
    'long-title': 'off',
  },
});

/** What is wrong with a document, each fault with its rule and place. */
export async function faultsOfHtml(markup: string): Promise<string[]> {
  const report = await validator.validateString(markup);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} at ${line}:${column}: ${message}`),
  );
}

/** What people read of a page, and what is read to them: text, labels and descriptions; parts in another language left out. */
export function wordsOf(markup: string, language: Language): string {
  const other = language === 'en' ? 'zh-CN' : 'en';
  const own = markup
    .replace(/<script[\s\S]*?<\/script>/g, ' ')
    .replace(new RegExp(`<(\\w+)[^>]*\\slang="${other}"[^>]*>[\\s\\S]*?</\\1>`, 'g'), ' ');
  const labels = [
    ...own.matchAll(/\s(?:aria-label|name="description" content|title|alt|placeholder|data-\w+)="([^"]*)"/g),
  ];
  const text = own.replace(/<[^>]*>/g, ' ');
  return [text, ...labels.map(([, label]) => label)].join(' ').replaceAll('语言 Language', '');
}

/** Words of a page that stand in the wrong language. */
export function untranslated(markup: string, language: Language): string[] {
  const words = wordsOf(markup, language).replace(/&#?\w+;/g, ' ');
  if (language === 'en') return words.match(/\p{Script=Han}+/gu) ?? [];
  const plain = words.match(/(?<![\w@./-])[A-Za-z][a-z]{2,}(?![\w@/])/g) ?? [];
  return plain.filter((word) => !['JavaScript', 'cookie'].includes(word));
}
