import type { Language } from '../../../src/platform/refusal.ts';

interface StatementText {
  readonly lead: string;
  readonly sections: readonly { readonly heading: string; readonly points: readonly string[] }[];
  readonly contact: { readonly heading: string; readonly before: string; readonly after: string };
}

/** A public promise in both languages. It says only what is true of this version of the software. */
export type Statement = Readonly<Record<Language, StatementText>>;

export const ACCESSIBILITY: Statement = {
  'zh-CN': {
    lead: '这个网站想让每个人都能用：看不清的、听着用的、只用键盘的、用旧手机的。我们按WCAG 2.2的AA级来做。',
    sections: [
      {
        heading: '做到了什么',
        points: [
          '不用脚本也能用：关掉JavaScript，每一页照样能查、能填。',
          '只用键盘就能走遍全站，焦点始终看得见。',
          '文字和背景的对比度不低于4.5比1；深色、高对比度和减少动画，跟着您的系统走。',
          '字放大到四倍不丢内容；手机竖屏320像素也不用左右拖。',
          '颜色从不单独表示意思：每盏灯都有形状和文字。图示旁边都有同样内容的表或句子。',
          '填错了，页面最上面说清错在哪里、怎么改，填过的内容不丢。',
        ],
      },
      {
        heading: '还没做到什么',
        points: [
          '事项里的准备提示、受理条件、常见问题和法律名称只有中文，英文页面照原样显示，并标明是中文。',
          '还没有手语视频和盲文材料。',
        ],
      },
    ],
    contact: {
      heading: '用着不方便？',
      before: '请打',
      after: '告诉我们，哪一页、哪里不方便。也可以到窗口，有人帮您办。',
    },
  },
  en: {
    lead: 'This site is meant for everybody: those who see little, those who listen, those who use only a keyboard, those with an old phone. It is built to level AA of WCAG 2.2.',
    sections: [
      {
        heading: 'What works',
        points: [
          'No script is needed: with JavaScript switched off every page still answers and every form still works.',
          'The keyboard alone reaches everything, and the focus is always visible.',
          'Text has a contrast of at least 4.5 to 1. Dark colours, high contrast and reduced motion follow your system.',
          'Text can be enlarged four times without loss; a phone of 320 pixels needs no sideways scrolling.',
          'Colour never speaks alone: every light has a shape and a word. Beside each drawing stands a table or a sentence with the same content.',
          'After a mistake the top of the page says what is wrong and how to mend it, and nothing you typed is lost.',
        ],
      },
      {
        heading: 'What does not work yet',
        points: [
          'Hints, conditions, questions and names of laws exist in Chinese only; English pages show them as they are and mark them as Chinese.',
          'There are no videos in sign language and no papers in Braille.',
        ],
      },
    ],
    contact: {
      heading: 'Something is hard to use?',
      before: 'Please call ',
      after: ' and say which page and what. At a window somebody will do it with you.',
    },
  },
};

export const PERSONAL_DATA: Statement = {
  'zh-CN': {
    lead: '看这个网站不用登记，也不用登录。办事时您交给窗口的信息，只用来办您这件事。',
    sections: [
      {
        heading: '看网站的时候',
        points: [
          '只存一个cookie，记住您选的语言；没有广告，没有统计跟踪，不连别的网站。',
          '查进度要办件号和查询码。查询码不会出现在网址里；查到的页面只有进度，没有姓名、证件号和电话。',
        ],
      },
      {
        heading: '办事的时候',
        points: [
          '窗口登记申请人的姓名、证件号和电话，有代办人的也登记代办人，用来受理、审查、通知您结果。',
          '证件号和电话加密保存，工作人员的屏幕上只显示头尾几位。',
          '工作人员按岗位只看得到办事要用的办件。谁做了什么，都记在改不了的台账里。',
        ],
      },
      {
        heading: '您可以',
        points: [
          '到窗口或者打电话，问我们存了您的哪些信息，要求改正。',
          '随时撤回申请。台账依法保留，不能删改。',
        ],
      },
    ],
    contact: { heading: '想问清楚？', before: '请打', after: '，或者到综合窗口问。' },
  },
  en: {
    lead: 'Looking at this site needs no registration and no login. What you give to a window is used for your case alone.',
    sections: [
      {
        heading: 'When you look at this site',
        points: [
          'One cookie is kept, which remembers your language. No advertising, no tracking, no connection to other sites.',
          'Looking up a case needs its number and a query code. The code never appears in an address; the page shows the progress alone, without name, ID number or telephone.',
        ],
      },
      {
        heading: 'When you apply',
        points: [
          'The window takes name, ID number and telephone of the applicant, and of an agent if there is one, in order to accept and examine the case and to tell you the result.',
          'ID numbers and telephones are stored encrypted; the screens of the staff show only their first and last digits.',
          'Staff see only the cases that their post needs. Who did what is written in a ledger that nobody can change.',
        ],
      },
      {
        heading: 'What you may do',
        points: [
          'Ask at a window or by telephone which of your data are kept, and have mistakes corrected.',
          'Withdraw your application at any time. The ledger is kept as the law demands and cannot be altered.',
        ],
      },
    ],
    contact: { heading: 'Any question?', before: 'Please call ', after: ' or ask at the general windows.' },
  },
};
