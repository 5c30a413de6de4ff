import { type Html, html } from '../html.ts';

/** A telephone number that a phone can dial. */
export function telephone(number: string): Html {
  return html`<a href="tel:${number.replace(/[^\d+]/g, '')}" class="nobreak">${number}</a>`;
}
