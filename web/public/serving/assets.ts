import { readFileSync } from 'node:fs';
import { EncodedBody } from './encoded-body.ts';

/** In the order of the cascade; the tokens of colour and type come first. */
const STYLESHEETS = [
  'base',
  'frame',
  'page',
  'forms',
  'portal',
  'life-events',
  'tables',
  'lists',
  'guide',
  'ruler',
  'progress',
  'fast-track',
  'verify',
  'confirm',
  'open-data',
  'contrast',
  'print',
];

export interface Asset {
  /** With the hash of its content, so that it may be kept for ever. */
  readonly path: string;
  readonly type: string;
  readonly body: EncodedBody;
}

export interface Assets {
  readonly stylesheet: Asset;
  readonly suggestions: Asset;
  readonly signing: Asset;
}

/** Reads the stylesheet and the scripts of the public pages from this folder; done once at the start. */
export function loadAssets(): Assets {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const styles = [read('../../tokens.css'), ...STYLESHEETS.map((name) => read(`../assets/${name}.css`))];
  return {
    stylesheet: asset('site', 'css', 'text/css; charset=utf-8', styles.map(withoutComments).join('\n')),
    suggestions: asset('suggest', 'js', 'text/javascript; charset=utf-8', read('../assets/suggest.js')),
    signing: asset('sign', 'js', 'text/javascript; charset=utf-8', read('../assets/sign.js')),
  };
}

function asset(name: string, extension: string, type: string, content: string): Asset {
  const body = new EncodedBody(content, 11);
  return { path: `/assets/${name}.${body.hash}.${extension}`, type, body };
}

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s+/gm, '');
}
