import { bilingual } from '../platform/bilingual.ts';

export const walkTexts = bilingual(
  {
    walk: '导览',
    at: (step: number, all: number) => `导览${step}/${all}`,
    next: '下一条',
    done: '知道了',
    leave: '不看了',
    key: '看导览，下一条',
    says: {
      findItem: '从这里开始：输入说法、拼音首字母或编码，回车选中。试试 sfz，是居民身份证。',
      applicant: '读卡器读一下，身份证号自己到位；来办过事的，姓名也有，回车采用。手机号再问一遍。',
      accept: '材料按 A 全部已交，按 F9 受理并打印。现在不能做的，这里说为什么。',
      first: '最急的几件一直在这里，红的是超时，黄的三天内到期。',
      tasks: '等您办的都在这里，最急的在最上。J、K 上下，Enter 看办件，F9 办这一步。',
      lights: '红的已超时，黄的三天内到期，灰的停着计时。按 1 到 4 只看一种。',
      find: '按 / 查找办件号、事项、申请人。',
      wholeBoard: '所有在办的件都在时限板上，谁手上、还剩几天，一件一行。',
      supervision: '这里看全厅：超时几件，快到期几件，停着几件。',
      cards: '到了警戒线，系统自己发牌，写明哪一件、哪个部门。',
      administration: '中心靠这里运转。样例城市可以随便试，正式用时导入自己的目录。',
      parts: '人员、目录、日历，各管一样。',
      goTo: '按 G 去任何页面、任何办件；按 ? 看全部按键，也能再看导览。',
    },
  },
  {
    walk: 'First walk',
    at: (step, all) => `First walk ${step}/${all}`,
    next: 'Next',
    done: 'Got it',
    leave: 'Not now',
    key: 'First walk, next note',
    says: {
      findItem:
        'Begin here: type words, pinyin initials or a code, Enter takes it. Try sfz, the identity card.',
      applicant:
        'Read the card: the number finds its field. For whoever was here before, Enter takes the name too. Ask for the phone again.',
      accept: 'A marks all papers as provided, F9 accepts and prints. What cannot be done now says why here.',
      first: 'The most urgent cases stay here: red is overdue, amber is due within three days.',
      tasks:
        'What waits for you, the most urgent on top. J and K move, Enter opens the case, F9 does this step.',
      lights: 'Red is overdue, amber due within three days, grey is stopped. Keys 1 to 4 show one of them.',
      find: 'Press / to search for a case number, an item or an applicant.',
      wholeBoard: 'Every open case is on the board: who holds it and how many days are left, one line each.',
      supervision: 'The whole hall: how many are overdue, how many are near, how many stand still.',
      cards: 'When a line is crossed the system deals a card by itself, with the case and the department.',
      administration:
        'What keeps the center running. Try anything in the sample city; import your own catalogue for real work.',
      parts: 'Staff, catalogue and calendar, each in its place.',
      goTo: 'G goes to any page and any case; ? shows all keys, and this walk again.',
    },
  },
);
