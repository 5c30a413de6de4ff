import type { Light } from '../../../src/cases/case-schema.ts';
import { type Language, say, type Text } from '../../../src/platform/refusal.ts';
import { type Html, html } from '../html.ts';

const LIGHTS: Readonly<Record<Light, { shape: string; style: string; word: Text }>> = {
  green: { shape: '●', style: 'ok', word: { zh: '正常', en: 'In time' } },
  yellow: { shape: '▲', style: 'soon', word: { zh: '临期', en: 'Due soon' } },
  red: { shape: '■', style: 'late', word: { zh: '超时', en: 'Overdue' } },
  grey: { shape: '‖', style: 'stop', word: { zh: '中止', en: 'Stopped' } },
};

/** A light: colour, shape and word, always together. */
export function light(colour: Light, language: Language): Html {
  const { shape, style, word } = LIGHTS[colour];
  return html`<span class="light ${style}"><span aria-hidden="true">${shape}</span>${say(word, language)}</span>`;
}
