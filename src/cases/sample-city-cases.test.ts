import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeAllSteps, items, PaperCase, staff } from '../../test/case-builders.ts';
import { allowedActions } from './action-table.ts';
import { findBreak } from './ledger.ts';
import { stepsOf } from './procedure.ts';
import { openSteps, openTasks } from './steps.ts';

// Each of the 217 items is driven from the window to its end; what a step of its procedure could hold up shows here.

for (const outcome of ['granted', 'refused'] as const) {
  test(`every item of the sample city can be ${outcome} and comes to its end`, () => {
    for (const item of items) {
      const one = new PaperCase(item);
      const completed = completeAllSteps(one);
      const toComplete = item.procedure.filter(
        ({ step }) => step !== 'acceptance' && step !== 'decision' && step !== 'issuance',
      );
      assert.equal(completed, toComplete.length, `${item.code}: every step becomes a task`);
      const kindsLeft = openSteps(one.facts.steps).map(({ index }) => stepsOf(item)[index]?.step);
      assert.deepEqual(kindsLeft, ['decision'], `${item.code}: then the decision is open and nothing else`);
      for (const signer of ['first', 'second'].slice(0, item.decisionSignatures ?? 1)) {
        one.act({ action: 'decide', body: { outcome, reasons: '理由' } }, staff(signer));
      }
      if (outcome === 'granted' && item.result.kind !== 'none') {
        one.act({ action: 'issue', body: {} });
        one.act({ action: 'collect', body: { by: 'applicant' } });
      }
      assert.deepEqual(allowedActions(one.facts, item), [], item.code);
      assert.deepEqual(openTasks(one.facts, item), [], `${item.code}: nobody has anything left to do`);
      assert.equal(one.facts.decision?.timeliness, item.promisedLimit.value === 0 ? 'on_time' : 'early');
      const ledger = one.ledger();
      const head = { caseNumber: 'x', sequence: ledger.length, hash: ledger.at(-1)?.hash ?? '' };
      assert.equal(findBreak(ledger, head), undefined);
    }
  });
}

test('every step is opened once, and never before what it waits for', () => {
  for (const item of items) {
    const one = new PaperCase(item);
    completeAllSteps(one);
    one.act({ action: 'decide', body: { outcome: 'granted' } });
    const opened = one.facts.steps.map(({ index }) => index);
    assert.equal(new Set(opened).size, opened.length, item.code);
    const order = opened.filter(
      (index) => !item.coDepartments.includes(stepsOf(item)[index]?.department ?? ''),
    );
    const waits = order.filter((index) => stepsOf(item)[index]?.step !== 'decision');
    assert.deepEqual(
      waits,
      waits.toSorted((one, other) => one - other),
      `${item.code}: one line`,
    );
  }
});
