import { itemOf, PaperCase } from '../test/case-builders.ts';
import { progressOf } from '../test/paper-progress.ts';
import { sampleFrame, sampleSite, workingDays } from '../test/public-pages.ts';
import { guidePage } from '../web/public/guide/guide-page.ts';
import type { HallTime } from '../web/public/hall-hours.ts';
import { portalPage } from '../web/public/portal/portal-page.ts';
import { progressPage } from '../web/public/progress/progress-page.ts';
import { contactFor, guideView, portalView } from '../web/public/views.ts';
import { median } from './figures.ts';

const NOW: HallTime = { day: '2026-11-23', time: '10:20' };
const LANGUAGE = 'zh-CN';

export type PageName = 'portal' | 'guide' | 'progress';

/** The pages that are measured, each made from its facts as the server makes it, without what it remembers. */
export function pageMakers(guideCode: string): Record<PageName, () => string> {
  return {
    portal: () => portalPage(sampleFrame(LANGUAGE), portalView(sampleSite, workingDays, NOW)).markup,
    guide: () => guide(guideCode),
    progress,
  };
}

/** The code of the item whose guide has most to say: what holds for it holds for all. */
export function longestGuide(): string {
  const byLength = sampleSite.items.map((item) => ({ item, length: guide(item.code).length }));
  const longest = byLength.reduce((one, other) => (one.length < other.length ? other : one));
  return longest.item.code;
}

/** Processor milliseconds of making a page once, warm; the median of the rounds. */
export function makingMilliseconds(make: () => string, quick: boolean): number {
  const rounds = Array.from({ length: quick ? 5 : 15 }, () => {
    const PAGES = 20;
    const begun = process.threadCpuUsage();
    for (let page = 0; page < PAGES; page += 1) make();
    const { user, system } = process.threadCpuUsage(begun);
    return (user + system) / 1000 / PAGES;
  });
  return median(rounds.slice(1));
}

function guide(code: string): string {
  const version = sampleSite.catalog.items.find(({ item }) => item.code === code);
  if (!version) throw new Error(`there is no item ${code}`);
  return guidePage(sampleFrame(LANGUAGE), guideView(sampleSite, version, workingDays, NOW)).markup;
}

function progress(): string {
  const view = progressOf(PROGRESS_CASE, LANGUAGE);
  const contact = contactFor(sampleSite, view.item.code, LANGUAGE);
  return progressPage(sampleFrame(LANGUAGE, '/progress'), view, contact, {
    caseNumber: view.caseNumber,
    queryCode: '483920',
  }).markup;
}

const PROGRESS_CASE = new PaperCase(itemOf('GA-0001'), { at: '2026-11-20' }).on(NOW.day);
