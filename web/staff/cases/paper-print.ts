import { fitRoll } from './paper-size.ts';
import { drawProgressCode } from './progress-code.tsx';

const PATIENCE_MS = 1_500;

/** Makes paper of the notice on the page, once its code is drawn; a code that does not come is not waited for long. */
export async function printPaper(caseNumber: string): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([drawProgressCode(caseNumber).catch(() => undefined), late]);
  // The notice has to be on the page before the browser makes paper of it.
  await nextFrame();
  await nextFrame();
  fitRoll(document.querySelector<HTMLElement>('.paper.roll'));
  window.print();
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
