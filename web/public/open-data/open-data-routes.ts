import { type CasesHall, readNewestDigests } from '../../../src/cases/index.ts';
import type { App } from '../../../src/platform/http.ts';
import { originOf } from '../../../src/platform/origin.ts';
import { EncodedBody } from '../serving/encoded-body.ts';
import type { PublicSite } from '../serving/public-site.ts';
import { sendPublic } from '../serving/send.ts';
import { openDataPage } from './open-data-page.ts';

/** Two weeks: whoever needs more takes the file. */
const NEWEST = 14;
/** Made anew for each reader, so fast rather than small. */
const ONCE = 4;

/** What the center publishes as data. */
export function openDataRoutes(app: App, hall: CasesHall, site: PublicSite): void {
  app.get('/open-data', { schema: { hide: true } }, async (request, reply) => {
    const [{ frame }, digests] = await Promise.all([
      site.open(request, '/open-data'),
      readNewestDigests(hall, NEWEST),
    ]);
    const origin = originOf(hall, request);
    const page = openDataPage(frame, { digests, origin });
    return sendPublic(request, reply, new EncodedBody(page.markup, ONCE));
  });
}
