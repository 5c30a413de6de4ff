import { type Browser, chromium } from 'playwright-core';
import { getBrowser } from '../test/browser-program.ts';

/** A page as a browser asks for it; with fields it is the answer to a form. */
export interface PageRequest {
  readonly path: string;
  readonly fields?: Readonly<Record<string, string>>;
}

export interface PageWeight {
  readonly requests: number;
  /** Bytes received: heads and bodies as they came over the line. */
  readonly bytes: number;
}

/** A browser without a window; the caller closes it. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: getBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
}

/** What a browser fetches for a page that it sees for the first time. */
export async function weighPage(browser: Browser, site: string, request: PageRequest): Promise<PageWeight> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const { fields, path } = request;
    if (fields) {
      // The form itself is left out: whoever comes by a QR code of the receipt sees the answer first.
      await page.route(site + path, (route) =>
        route.continue({
          method: 'POST',
          headers: { ...route.request().headers(), 'content-type': 'application/x-www-form-urlencoded' },
          postData: new URLSearchParams(fields).toString(),
        }),
      );
    }
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    let requests = 0;
    let bytes = 0;
    network.on('Network.loadingFinished', ({ encodedDataLength }) => {
      requests += 1;
      bytes += encodedDataLength;
    });
    const answer = await page.goto(site + path, { waitUntil: 'networkidle' });
    if (answer?.status() !== 200) throw new Error(`${path} answers ${answer?.status()}`);
    return { requests, bytes };
  } finally {
    await context.close();
  }
}
