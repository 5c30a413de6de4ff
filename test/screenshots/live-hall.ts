import { ApiClient } from '../api-client.ts';
import type { Product } from '../product-process.ts';
import { type Deed, HALF_DAYS, PLAN, type PlannedCase } from './hall-plan.ts';
import { getParty } from './people.ts';

/** What is looked at of a case here; `CaseView` of the API. */
interface Standing {
  readonly caseNumber: string;
  readonly queryCode: string;
  readonly item: { readonly code: string };
  readonly state: string;
  readonly steps: readonly {
    readonly step: string;
    readonly department: string;
    readonly state: string;
  }[];
  readonly materials: readonly { readonly index: number; readonly status: string }[];
}

interface Guide {
  readonly materials: readonly { readonly required: boolean; readonly deferrable: boolean }[];
}

const OPINIONS: Readonly<Record<string, string>> = {
  review: '材料与申请一致，同意',
  site_inspection: '现场查看合格，同意',
};
const OTHER_OPINION = '已核对，无异议';

/** A case of the plan, as it stands in the running hall. */
export interface LivedCase {
  readonly plan: PlannedCase;
  readonly caseNumber: string;
  readonly queryCode: string;
}

/**
 * Lives through the plan in a running product, half day by half day, through its API alone.
 * @param say told which half day has come
 * @returns all cases in the order of the plan
 */
export async function liveThrough(product: Product, say: (line: string) => void): Promise<LivedCase[]> {
  const lived = new Map<PlannedCase, LivedCase>();
  for (const [at, time] of HALF_DAYS.entries()) {
    say(time);
    await product.restart({ now: `${time}:00+08:00` });
    const people = new People(product);
    for (const plan of PLAN) {
      const known = lived.get(plan);
      if (known) await continueCase(people, known, at);
      else if (plan.at === at) lived.set(plan, await receive(people, plan));
    }
  }
  return PLAN.map((plan) => lived.get(plan)).filter((each) => each !== undefined);
}

async function continueCase(people: People, { plan, caseNumber }: LivedCase, at: number): Promise<void> {
  for (const [when, deed] of plan.later ?? []) {
    if (when === at) await new Doing(people, caseNumber).do(deed);
  }
}

async function receive(people: People, plan: PlannedCase): Promise<LivedCase> {
  const clerk = await people.of('clerk');
  const guide = await ask<Guide>(clerk, 'get', `/api/public/items/${plan.item}`);
  const lacking = guide.materials.findLastIndex((each) =>
    plan.papers === 'deferred' ? each.deferrable : each.required,
  );
  const materials = guide.materials.map(({ required }, index) => ({
    index,
    status: plan.papers && index === lacking ? plan.papers : required ? 'provided' : 'missing',
  }));
  const owner = await people.of(`clerk.${departmentOf(plan.item)}`);
  const body = { itemCode: plan.item, applicant: getParty(plan.by), materials };
  const { caseNumber, queryCode } = await ask<Standing>(owner, 'post', '/api/cases', body);
  return { plan, caseNumber, queryCode };
}

/** One after the other, what a plan says is done with a case. */
class Doing {
  readonly #people: People;
  readonly #path: string;

  constructor(people: People, caseNumber: string) {
    this.#people = people;
    this.#path = `/api/cases/${caseNumber}`;
  }

  async do(deed: Deed): Promise<void> {
    const standing = await this.#look();
    const owner = departmentOf(standing.item.code);
    if (deed === 'step') await this.#completeOpen(standing);
    else if (deed.startsWith('part:')) await this.#completeOpen(standing, deed.slice('part:'.length));
    else if (deed === 'grant' || deed === 'refuse') await this.#decide(standing, deed, owner);
    else await this.#act(`${ROLE_FOR[deed] ?? 'clerk'}.${owner}`, deed, BODIES[deed] ?? {});
  }

  async #decide(standing: Standing, deed: 'grant' | 'refuse', owner: string): Promise<void> {
    // A step may open others.
    for (let now = standing; undecidedSteps(now).length > 0; now = await this.#look())
      await this.#completeOpen(now);
    await this.#act(`reviewer.${owner}`, 'decide', BODIES[deed] ?? {});
  }

  async #completeOpen(standing: Standing, only?: string): Promise<void> {
    for (const { step, department } of undecidedSteps(standing)) {
      const short = department.split('-').at(-1);
      if (only !== undefined && only !== short) continue;
      await this.#act(`reviewer.${short}`, 'complete-step', {
        step,
        department,
        opinion: OPINIONS[step] ?? OTHER_OPINION,
      });
    }
  }

  async #look(): Promise<Standing> {
    return ask(await this.#people.of('chief'), 'get', this.#path);
  }

  async #act(username: string, action: string, body: unknown): Promise<void> {
    await ask(await this.#people.of(username), 'post', `${this.#path}/${action}`, body);
  }
}

const ROLE_FOR: Readonly<Partial<Record<Deed, string>>> = {
  stop: 'reviewer',
  extend: 'chief',
  'fast-track': 'chief',
};
const BODIES: Readonly<Partial<Record<Deed, object>>> = {
  grant: { outcome: 'granted' },
  refuse: {
    outcome: 'refused',
    reasons: '执业医师资格证书所载专业与申请的执业范围不一致，不符合医师执业注册条件。',
  },
  stop: { ground: 'testing', legalBasis: '《行政许可法》第四十五条', expectedWorkingDays: 10 },
  extend: { workingDays: 5, reason: '现场整改后需要复查' },
  'fast-track': { reason: '活动日期临近，申请人说明了不能改期的原因' },
  collect: { by: 'applicant' },
};

/** `GA` of `GA-0001`: the part of an account's name that says its department. */
function departmentOf(itemCode: string): string {
  return itemCode.slice(0, itemCode.indexOf('-'));
}

/** Open steps before the decision, which has an act of its own. */
function undecidedSteps({ steps }: Standing) {
  return steps.filter(({ step, state }) => state === 'open' && step !== 'decision' && step !== 'issuance');
}

/** The staff of one start of the product, signed in when they are first needed. */
class People {
  readonly #product: Product;
  readonly #known = new Map<string, ApiClient>();

  constructor(product: Product) {
    this.#product = product;
  }

  async of(username: string): Promise<ApiClient> {
    const client = this.#known.get(username) ?? (await ApiClient.signIn(this.#product, username));
    this.#known.set(username, client);
    return client;
  }
}

/** @throws when the product refuses, with its answer */
async function ask<T>(client: ApiClient, method: 'get' | 'post', path: string, body?: unknown): Promise<T> {
  const answer = method === 'get' ? await client.get(path) : await client.post(path, body);
  if (answer.status >= 300)
    throw new Error(`${path} ${JSON.stringify(body)}: ${JSON.stringify(answer.body)}`);
  return answer.body as T;
}
