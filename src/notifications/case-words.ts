import type { Due } from '../cases/case-event.ts';
import type { STOP_GROUNDS } from '../cases/stop-and-extend.ts';
import type { Item } from '../catalog/item.ts';
import { RESULT_KINDS } from '../catalog/labels.ts';
import { type Language, say, type Text } from '../platform/refusal.ts';
import { sayDay } from '../platform/time.ts';

const GROUNDS: Readonly<Record<(typeof STOP_GROUNDS)[number], Text>> = {
  hearing: { zh: '听证', en: 'a hearing' },
  bidding: { zh: '招标', en: 'a call for bids' },
  auction: { zh: '拍卖', en: 'an auction' },
  inspection: { zh: '检验', en: 'an inspection' },
  testing: { zh: '检测', en: 'a test' },
  quarantine: { zh: '检疫', en: 'a quarantine check' },
  appraisal: { zh: '鉴定', en: 'an expert appraisal' },
  expert_review: { zh: '专家评审', en: 'an expert review' },
  item_rule: { zh: '特别程序', en: 'a special procedure' },
};

/** What the clock waits for. @throws when the ledger names a ground that the law does not know */
export function sayGround(ground: string, language: Language): string {
  const words = Object.entries(GROUNDS).find(([name]) => name === ground)?.[1];
  if (!words) throw new Error(`unknown ground of a stop: ${ground}`);
  return say(words, language);
}

/** The promised due day; while the clock stands there is none, and without published holidays it is provisional. */
export function sayDue(due: Due, language: Language): string {
  if (due.promisedOn === null) {
    return say({ zh: '恢复计时后再定', en: 'to be set when the clock resumes' }, language);
  }
  const provisional = due.provisional ? say({ zh: '（暂定）', en: ' (provisional)' }, language) : '';
  return sayDay(due.promisedOn, language) + provisional;
}

export function sayWorkingDays(count: number, language: Language): string {
  return say({ zh: `${count}个工作日`, en: `${count} working day${count === 1 ? '' : 's'}` }, language);
}

/** Where to go; a case that was taken in at no window in particular is known at the general one. */
export function sayWindow(window: string | null, language: Language): string {
  return window === null
    ? say({ zh: '综合窗口', en: 'the general window' }, language)
    : say({ zh: `${window}窗口`, en: `window ${window}` }, language);
}

/** What is issued: by its own name, which the catalogue gives in Chinese only, or by its kind. */
export function sayResult({ result }: Item, language: Language): string {
  return say({ zh: result.name, en: RESULT_KINDS[result.kind].en.toLowerCase() }, language);
}

/** All papers in one line, numbered if there are several. */
export function sayPapers(item: Item, indexes: readonly number[], language: Language): string {
  const names = indexes.flatMap((index) => {
    const material = item.materials[index];
    return material ? [say(material.name, language)] : [];
  });
  if (names.length === 1) return names[0] as string;
  const [dot, semicolon] = language === 'en' ? ['. ', '; '] : ['.', '；'];
  return names.map((name, position) => `${position + 1}${dot}${name}`).join(semicolon);
}

/** What somebody typed, as part of a sentence: in one line and without a full stop of its own. */
export function sayTyped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[。．.；;，,、\s]+$/, '');
}
