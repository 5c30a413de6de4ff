import { Type } from 'typebox';
import type { CasesHall } from '../../../src/cases/index.ts';
import type { App } from '../../../src/platform/http.ts';
import { dayOf } from '../../../src/platform/time.ts';
import { readFastTrack } from '../../../src/statistics/index.ts';
import { address } from '../html.ts';
import { PageMemory } from '../serving/page-memory.ts';
import type { PublicSite } from '../serving/public-site.ts';
import { sendPublic } from '../serving/send.ts';
import { fastTrackPage } from './fast-track-page.ts';
import { yearChosen, yearsToChoose } from './years.ts';

/** The years in two languages, as they were last. */
const MOST_PAGES = 20;
/** Each is counted from the ledger, as the same figures over the API. */
const LIMIT = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** What is published about the fast track. */
export function fastTrackPages(app: App, hall: CasesHall, site: PublicSite): void {
  const memory = new PageMemory(MOST_PAGES);
  app.get(
    '/fast-track',
    {
      schema: { hide: true, querystring: Type.Object({ year: Type.Optional(Type.String()) }) },
      config: LIMIT,
    },
    async (request, reply) => {
      const today = dayOf(hall.clock.now());
      const year = yearChosen(request.query.year, today);
      const isThisYear = today.startsWith(year);
      const here = isThisYear ? '/fast-track' : address`/fast-track?year=${year}`;
      const period = { from: `${year}-01-01`, to: isThisYear ? today : `${year}-12-31` };
      const [{ frame, facts }, view] = await Promise.all([
        site.open(request, here),
        readFastTrack(hall, period, request.language),
      ]);
      const key = `${facts.catalog.revision} ${request.language} ${here} ${JSON.stringify(view)}`;
      const page = () => fastTrackPage(frame, { view, years: yearsToChoose(year, today) }).markup;
      return sendPublic(request, reply, memory.recall(key, page));
    },
  );
}
