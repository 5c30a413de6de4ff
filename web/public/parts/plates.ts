import { type Html, html } from '../html.ts';

/** Window numbers as they hang in the hall: a window is always a plate, a ticket never is. */
export function plates(windows: readonly string[]): Html {
  return html`<span class="plates">${windows.map((window) => html`<b class="plate">${window}</b> `)}</span>`;
}
