import { type Language, say } from '../../../src/platform/refusal.ts';
import { type Content, type Html, html } from '../html.ts';
import { footer } from './footer.ts';
import { type Frame, inLanguage, type Section } from './frame.ts';
import { frameWords } from './frame-words.ts';

/** One page, without what all pages share. */
export interface Page {
  /** Without the site's name; none on the portal. */
  readonly title?: string;
  readonly description: string;
  readonly section?: Section;
  /** From the home page down to this one, which comes last and has no address. */
  readonly crumbs?: readonly { readonly name: Content; readonly href?: string }[];
  /** Between the bar and the main part, over the whole width. */
  readonly above?: Content;
  readonly main: Content;
  /** The main part is the whole width; the door of the bar is left out, the page has its own. */
  readonly wide?: boolean;
  readonly suggestions?: boolean;
  /** Has a box to sign in. */
  readonly signing?: boolean;
  /** The page answers a form: the other language must send the same fields again instead of following a link. */
  readonly sentFields?: Readonly<Record<string, string>>;
  /** Kept out of search engines. */
  readonly unlisted?: boolean;
}

/** Every section that exists; a new one is one line here and its words. */
const SECTIONS: readonly { section: Section; href: string }[] = [
  { section: 'items', href: '/items' },
  { section: 'departments', href: '/departments' },
  { section: 'progress', href: '/progress' },
  { section: 'now', href: '/#now' },
];

const LANGUAGES: readonly { language: Language; name: string }[] = [
  { language: 'zh-CN', name: '中文' },
  { language: 'en', name: 'English' },
];

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath fill='%2312607a' d='M0 0h32v32H0z'/%3E%3Cpath fill='%23fff' d='M9 6h15v26H9z'/%3E%3Cpath fill='%2363a1b4' d='m9 6 5 2v23l-5 1z'/%3E%3C/svg%3E";

/** A whole document. */
export function layout(frame: Frame, page: Page): Html {
  const words = frameWords(frame.language);
  const center = say(frame.center.name, frame.language);
  const title = page.title ? `${page.title} · ${words.brand}` : `${words.brand} · ${center}`;
  const main = page.wide
    ? html`<main id="main">${page.main}</main>`
    : html`<main id="main" class="wrap">${page.crumbs && crumbs(frame, page.crumbs)}${page.main}</main>`;
  return html`<!DOCTYPE html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
${page.unlisted && html`<meta name="robots" content="noindex">\n`}<link rel="icon" href="${ICON}">
${LANGUAGES.map(({ language }) => html`<link rel="alternate" hreflang="${language}" href="${inLanguage(frame.here, language)}">\n`)}<link rel="stylesheet" href="${frame.assets.stylesheet}">
${page.suggestions && html`<script src="${frame.assets.suggestions}" defer></script>\n`}${page.signing && html`<script src="${frame.assets.signing}" defer></script>\n`}</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
${bar(frame, page, center)}
${page.above}${main}
${footer(frame, center)}
</body>
</html>
`;
}

function bar(frame: Frame, page: Page, center: string): Html {
  const words = frameWords(frame.language);
  return html`<header class="bar">
<div class="wrap">
<a class="brand" href="/">${!page.wide && html`<i class="door" aria-hidden="true"></i>`}<span><b>${words.brand}</b> <span class="place">${center}</span></span></a>
<nav class="sections" aria-label="${words.mainNavigation}"><ul>
${SECTIONS.map(({ section, href }) => html`<li><a href="${href}"${section === page.section && html` aria-current="page"`}>${words.nav[section]}</a></li>\n`)}</ul></nav>
<nav class="lang" aria-label="语言 Language"><ul>
${LANGUAGES.map(({ language, name }) => html`<li>${languageLink(frame, page, language, name)}</li>\n`)}</ul></nav>
</div>
</header>`;
}

function languageLink(frame: Frame, page: Page, language: Language, name: string): Html {
  const current = language === frame.language && html` aria-current="true"`;
  const target = inLanguage(frame.here, language);
  if (!page.sentFields) {
    return html`<a href="${target}" lang="${language}" hreflang="${language}"${current}>${name}</a>`;
  }
  const fields = Object.entries(page.sentFields);
  return html`<form method="post" action="${target}">${fields.map(
    ([field, value]) => html`<input type="hidden" name="${field}" value="${value}">`,
  )}<button class="plain" type="submit" lang="${language}"${current}>${name}</button></form>`;
}

function crumbs(frame: Frame, trail: NonNullable<Page['crumbs']>): Html {
  const words = frameWords(frame.language);
  return html`
<nav class="crumbs" aria-label="${words.youAreHere}"><ol><li><a href="/">${words.home}</a></li>${trail.map(
    ({ name, href }) =>
      href
        ? html`<li><a href="${href}">${name}</a></li>`
        : html`<li><span aria-current="page">${name}</span></li>`,
  )}</ol></nav>`;
}
