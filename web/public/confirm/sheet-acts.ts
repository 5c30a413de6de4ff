import type { Language } from '../../../src/platform/refusal.ts';
import { type Html, html } from '../html.ts';
import { type FieldError, fieldError } from '../parts/error-summary.ts';
import type { HolderFields } from './confirm-form.ts';
import type { ConfirmWords } from './confirm-words.ts';

/** All is right: the script, where it runs, opens a box to sign in; the button works without. */
export function confirmForm(
  holder: HolderFields,
  errors: readonly FieldError[],
  words: ConfirmWords,
  language: Language,
): Html {
  const error = errors.find(({ field }) => field === 'signature');
  return html`<section aria-labelledby="confirm-h">
<h2 id="confirm-h">${words.confirmTitle}</h2>
<p>${words.confirmHint}</p>
<form method="post" action="/confirm/sign" novalidate>
${hidden(holder)}<div class="signing${error && ' has-error'}" id="signature" data-signing hidden>
<p><b>${words.sign}</b> <span class="hint">${words.signHint}</span></p>
${error && fieldError(error, language)}<div class="pad"><canvas role="img" aria-label="${words.pad}"></canvas><button type="button" class="second">${words.clear}</button></div>
<input type="hidden" name="signature" value="">
</div>
<div class="acts"><button type="submit">${words.confirm}</button></div>
</form>
</section>`;
}

/** Something is wrong: what, in the applicant's own words. */
export function disputeForm(
  holder: HolderFields,
  remark: string,
  errors: readonly FieldError[],
  words: ConfirmWords,
  language: Language,
): Html {
  const error = errors.find(({ field }) => field === 'remark');
  return html`<section class="wrongness" aria-labelledby="dispute-h">
<h2 id="dispute-h">${words.disputeTitle}</h2>
<form class="question" method="post" action="/confirm/dispute" novalidate>
${hidden(holder)}<div class="field${error && ' has-error'}">
<label for="remark">${words.remark}</label>
<span class="hint" id="remark-hint">${words.remarkHint}</span>
${error && fieldError(error, language)}<textarea id="remark" name="remark" rows="3" aria-describedby="remark-hint${error && ' remark-error'}"${error && html` aria-invalid="true"`}>${remark}</textarea>
</div>
<div class="acts"><button type="submit" class="second">${words.dispute}</button></div>
</form>
</section>`;
}

function hidden({ caseNumber, code }: HolderFields): Html {
  return html`<input type="hidden" name="caseNumber" value="${caseNumber}"><input type="hidden" name="code" value="${code}">\n`;
}
