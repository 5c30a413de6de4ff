import type { Language } from '../../../src/platform/refusal.ts';
import type { FastTrackView } from '../../../src/statistics/fast-track-schema.ts';

type Grantor = FastTrackView['grants'][number]['grantor'];

const zh = {
  title: '快速通道',
  description: '快速通道批准了多少次、给谁、谁批的、为什么，谁因此等了更久。',
  intro:
    '急事急办、特事特办：写明理由，可以把一件事排到前面办。只改先后，不改时限，也不改结果。每一次都公开，名字不公开。',
  years: '年份',
  year: (year: string) => `${year}年`,
  granted: (year: string, until: string | undefined, count: number, decided: number) =>
    `${year}年${until ? `到${until}` : ''}批准了${count}次，其中${decided}件已经作出决定。`,
  applicants: (people: number, organisations: number) =>
    `给个人${people}次，给企业和单位${organisations}次。`,
  none: (year: string, until: string | undefined) => `${year}年${until ? `到${until}` : ''}一次也没有批准。`,
  noneHint: '批准了一次，这里就会写明是什么事、谁批的、为什么，谁因此等了更久。',
  waitedTitle: '谁因此等了更久',
  waitedNobody: '没有。到现在，没有一件比它们先受理的办件后于它们作出决定。',
  waited: (cases: number, late: number) =>
    `${cases}件先受理的办件，后于快速通道办件作出决定；其中${late === 0 ? '没有超过承诺日子的' : `${late}件超过了承诺的日子`}。`,
  behind: (median: string, longest: number) =>
    `排在快速通道办件后面的日子，一半不超过${median}个工作日，最长${longest}个工作日。`,
  how: '怎么算：同一个主管部门，批准快速通道时已经受理、还没办结，又后于那一件作出决定的，算等了更久；从批准那天的下一个工作日数到那一件作出决定，排在几件后面的日子只数一次。还没有办结的，办结后再算进来。',
  count: '次数',
  itemTitle: '什么事',
  departmentTitle: '哪个部门的事',
  grantorTitle: '谁批准的',
  grantor: ({ role, department }: Grantor) =>
    role === 'window'
      ? `${department?.name ?? '综合'}窗口（收件时）`
      : department
        ? `${department.name}首席代表`
        : '中心（不属于哪个部门）',
  times: (count: number) => `${count}次`,
  grantsTitle: '每一次的理由',
  person: '个人',
  organisation: '企业或单位',
  grantedBy: (day: string, who: string) => `${day}由${who}批准`,
  decidedOn: (day: string) => `${day}作出决定`,
  open: '还没有作出决定',
  overtook: (count: number) => `${count}件因此等了更久`,
  pause: '，',
  stop: '。',
  leftOff: (count: number) => `更早的还有${count}次，见`,
  data: '同样的数字，给程序读',
};

const en: typeof zh = {
  title: 'Fast track',
  description:
    'How often the fast track was granted, for whom, by whom, why, and who waited longer because of it.',
  intro:
    'What is urgent or special may be handled first, with a written reason. It changes the order, never a time limit and never the result. Every grant is published, names are not.',
  years: 'Years',
  year: (year) => year,
  granted: (year, until, count, decided) =>
    `Granted ${times(count)} in ${year}${until ? ` up to ${until}` : ''}; ${decided} of these cases ${decided === 1 ? 'has' : 'have'} been decided.`,
  applicants: (people, organisations) =>
    `${times(people, true)} for a person, ${times(organisations)} for an organisation.`,
  none: (year, until) => `Not granted once in ${year}${until ? ` up to ${until}` : ''}.`,
  noneHint:
    'Once it is granted, this page says for what, by whom and why, and who waited longer because of it.',
  waitedTitle: 'Who waited longer because of it',
  waitedNobody: 'Nobody so far: no case that was accepted before was decided after one of them.',
  waited: (cases, late) =>
    `${cases === 1 ? '1 case that was' : `${cases} cases that were`} accepted before ${cases === 1 ? 'was' : 'were'} decided after; ${late === 0 ? 'none' : late} of them later than promised.`,
  behind: (median, longest) =>
    `Half of them stood behind for no more than ${median} working ${median === '1' ? 'day' : 'days'}, none for more than ${longest}.`,
  how: 'How it is counted: a case waited longer if it belongs to the same responsible department, was accepted and not yet decided when the fast track was granted, and was decided after the other. Working days are counted from the one after the grant up to the decision of the other; a day behind several of them is one day. Cases that are not decided yet are counted once they are.',
  count: 'Granted',
  itemTitle: 'For what',
  departmentTitle: 'In which department',
  grantorTitle: 'By whom',
  grantor: ({ role, department }) =>
    role === 'window'
      ? `${department ? `Window, ${department.name}` : 'General window'} (at reception)`
      : department
        ? `Chief representative, ${department.name}`
        : 'the center (bound to no department)',
  times: (count) => times(count),
  grantsTitle: 'The reason of each',
  person: 'For a person',
  organisation: 'For an organisation',
  grantedBy: (day, who) => `granted ${day} by ${who}`,
  decidedOn: (day) => `decided ${day}`,
  open: 'not decided yet',
  overtook: (count) => (count === 1 ? '1 case waited longer' : `${count} cases waited longer`),
  pause: ', ',
  stop: '.',
  leftOff: (count) => `${count} older ones are listed in `,
  data: 'the same figures, for programs',
};

function times(count: number, begins = false): string {
  if (count === 1) return begins ? 'Once' : 'once';
  return `${count} times`;
}

export function fastTrackWords(language: Language): typeof zh {
  return language === 'en' ? en : zh;
}
