import { STEPS } from '../catalog/labels.ts';
import { say, type Text } from '../platform/refusal.ts';
import { dayOf, sayDay } from '../platform/time.ts';
import { STATE_NAMES } from './action-table.ts';
import { daysOfCase } from './case-days.ts';
import type { CaseFacts } from './case-facts.ts';
import { viewCase } from './case-view.ts';
import { stepsOf } from './procedure.ts';
import type { Progress } from './progress-schema.ts';
import { openSteps } from './steps.ts';
import type { Viewing } from './viewing.ts';

/** What whoever holds a case's number and query code may know: never personal data. */
export function viewProgress(facts: CaseFacts, viewing: Viewing): Progress {
  const { language, item } = viewing;
  const view = viewCase(facts, viewing);
  const owed = view.materials.filter((material) => material.status === 'deferred' && facts.decision === null);
  return {
    caseNumber: facts.caseNumber,
    item: { code: item.code, name: say(item.name, language) },
    state: facts.state,
    stateName: say(STATE_NAMES[facts.state], language),
    light: view.clock.light,
    clockState: view.clock.state,
    receivedAt: facts.receivedAt,
    acceptedAt: facts.acceptedAt,
    finishedAt: facts.finishedAt,
    dueOn: view.clock.promisedDueOn,
    promisedDueOn: view.clock.promisedDueOn,
    statutoryDueOn: view.clock.statutoryDueOn,
    promisedWorkingDays: item.promisedLimit.value + (facts.extension?.workingDays ?? 0),
    extensionWorkingDays: facts.extension?.workingDays ?? 0,
    usedWorkingDays: view.clock.usedWorkingDays,
    remainingWorkingDays: view.clock.remainingWorkingDays,
    outcome: view.clock.outcome,
    provisional: view.clock.provisional,
    today: dayOf(viewing.now),
    awaited: say(awaited(facts, viewing), language),
    steps: view.steps.map((step) => ({
      step: step.step,
      stepName: step.stepName,
      departmentName: step.departmentName,
      state: step.state,
      at: step.doneAt ?? step.openedAt,
    })),
    missing: [...view.missing.map((material) => material.name), ...owed.map((material) => material.name)],
    days: daysOfCase(facts, viewing),
  };
}

function awaited(facts: CaseFacts, { item, departmentName, now }: Viewing): Text {
  switch (facts.state) {
    case 'received': {
      const by = facts.noticeDueOn ?? dayOf(now);
      return {
        zh: `材料已收到，各部门正在核对，最迟${sayDay(by, 'zh-CN')}告诉您要不要补；您现在不用做什么。`,
        en: `Your papers are received and being looked through; by ${sayDay(by, 'en')} you will be told whether anything is missing. You need not do anything now.`,
      };
    }
    case 'awaiting_confirmation':
      return {
        zh: '请您核对录入的内容：用短信里的确认码在网上确认，或者到窗口核对签字。',
        en: 'Please check what was entered: confirm it online with the code in the SMS, or sign at the window.',
      };
    case 'supplement_requested':
      return {
        zh: '请把缺的材料一次补齐交到窗口，补齐当天受理。',
        en: 'Please hand in all missing papers at the window; the case is accepted on the day they are complete.',
      };
    case 'granted':
      return item.result.kind === 'none'
        ? { zh: '事情办好了，您不用再来。', en: 'All is done; you need not come again.' }
        : {
            zh: '已经同意，正在制证，做好会通知您。',
            en: 'Granted; the document is being made and you will be told when it is ready.',
          };
    case 'refused':
      return {
        zh: '决定书写明了理由和救济途径，请到窗口领取。',
        en: 'The decision states the reasons and your remedies; please collect it at the window.',
      };
    case 'issued':
      return {
        zh: '证件做好了，请到窗口领取。',
        en: 'The document is ready; please collect it at the window.',
      };
    case 'collected':
      return { zh: '已经取走，办完了。', en: 'Collected; all is done.' };
    case 'not_accepted':
      return { zh: '没有受理，通知书写明了原因。', en: 'Not accepted; the notice states the reason.' };
    case 'withdrawn':
      return { zh: '您已撤回申请。', en: 'You have withdrawn the application.' };
    default: {
      const holders = openSteps(facts.steps).flatMap((step) => stepsOf(item)[step.index] ?? []);
      if (holders.length === 0)
        return { zh: '正在办理，您不用做什么。', en: 'Being worked on; you need not do anything.' };
      const names = (language: 'zh' | 'en') =>
        holders.map(
          (step) =>
            `${departmentName(step.department)[language]}${language === 'zh' ? '' : ': '}${STEPS[step.step][language]}`,
        );
      return {
        zh: `正由${names('zh').join('、')}，您不用做什么，办好了发短信告诉您。`,
        en: `Now with ${names('en').join(', ')}. You need not do anything; an SMS will tell you when it is done.`,
      };
    }
  }
}
