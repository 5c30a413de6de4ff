import { bilingual } from '../platform/bilingual.ts';

export const paperTexts = bilingual(
  {
    preview: '预览',
    paperLabel: '打印纸',
    papers: { a5: 'A5', roll: '80毫米' },
    codeLabel: '二维码：扫码打开查进度的网页',
    scan: '扫码查进度',
    phone: (phone: string) => `电话${phone}`,
    later: '选好事项，这里就是要打印的通知书。',
    title: { acceptance: '受理通知书', supplement: '补正告知书', refusal: '不予受理通知书' },
    center: '政务服务中心',
    numberLater: '办件号在受理时给出',
    to: (name: string) => `${name}：`,
    nobody: '（申请人）',
    applied: (item: string, day: string | undefined) =>
      day ? `您于${day}提出的${item}申请，` : `您提出的${item}申请，`,
    accepted: (licence: boolean) =>
      licence
        ? '材料齐全、符合法定形式。依据《中华人民共和国行政许可法》第三十二条，决定予以受理。'
        : '材料齐全、符合法定形式，予以受理。',
    acceptedDeferred: (licence: boolean) =>
      licence
        ? '主要材料齐全、符合法定形式。依据《中华人民共和国行政许可法》第三十二条，决定予以受理。'
        : '主要材料齐全、符合法定形式，予以受理。',
    supplement: (licence: boolean) =>
      licence
        ? '材料不齐全。依据《中华人民共和国行政许可法》第三十二条，现将需要补正的全部内容一次告知如下：'
        : '材料不齐全，现将需要补正的全部内容一次告知如下：',
    supplementEnd: '补齐之后请带到受理窗口，当场受理。',
    refused: (licence: boolean) =>
      licence ? '依据《中华人民共和国行政许可法》第三十二条，决定不予受理。' : '决定不予受理。',
    refusedReason: '理由',
    refusedTo: '应当申请的机关',
    remedies: '如不服本决定，可以依法申请行政复议，或者提起行政诉讼。',
    promised: '承诺办结',
    law: '法定办结',
    before: (day: string) => `${day}前`,
    fees: '收费',
    free: '不收费',
    took: (form: string, copies: number) => `收${form}${copies}份`,
    deferred: '容缺',
    notTaken: '没有交',
    promise: (names: string, day: string | undefined) =>
      day
        ? `容缺材料：${names}。申请人承诺${day}前补交；逾期不补，不发证。`
        : `容缺材料：${names}。申请人承诺在办结之前补交；逾期不补，不发证。`,
    query: '查进度',
    queryText: (code: string, phone: string) => `办件号加查询码${code}，网上、自助机、电话${phone}都能查。`,
    queryLater: '凭办件号和查询码，网上、自助机、电话都能查。',
    clerk: (name: string) => `经办人：${name}`,
    signature: '申请人签字',
    signedOn: '签收日期',
    seal: '（受理专用章）',
  },
  {
    preview: 'Preview',
    paperLabel: 'Paper in the printer',
    papers: { a5: 'A5', roll: '80 mm' },
    codeLabel: 'QR code: opens the progress page',
    scan: 'Scan for progress',
    phone: (phone) => `Tel. ${phone}`,
    later: 'Choose an item: the notice to be printed appears here.',
    title: {
      acceptance: 'Notice of acceptance',
      supplement: 'Supplement notice',
      refusal: 'Notice of non-acceptance',
    },
    center: 'Government Service Center',
    numberLater: 'The number is given on acceptance',
    to: (name) => `To ${name}:`,
    nobody: '(applicant)',
    applied: (item, day) =>
      day ? `Your application of ${day} for "${item}" ` : `Your application for "${item}" `,
    accepted: (licence) =>
      licence
        ? 'is complete and in due form. It is accepted under Article 32 of the Administrative Licensing Law.'
        : 'is complete and in due form. It is accepted.',
    acceptedDeferred: (licence) =>
      licence
        ? 'has all its main papers in due form. It is accepted under Article 32 of the Administrative Licensing Law.'
        : 'has all its main papers in due form. It is accepted.',
    supplement: (licence) =>
      licence
        ? 'is incomplete. Under Article 32 of the Administrative Licensing Law, everything to be supplemented is told here at once:'
        : 'is incomplete. Everything to be supplemented is told here at once:',
    supplementEnd: 'Bring these to the window; the case is accepted on the spot.',
    refused: (licence) =>
      licence ? 'is not accepted, under Article 32 of the Administrative Licensing Law.' : 'is not accepted.',
    refusedReason: 'Reason',
    refusedTo: 'Competent authority',
    remedies:
      'You may apply for administrative review or bring an administrative action, as the law provides.',
    promised: 'Promised by',
    law: 'Law by',
    before: (day) => day,
    fees: 'Fees',
    free: 'none',
    took: (form, copies) => `${form} × ${copies}`,
    deferred: 'deferred',
    notTaken: 'not given',
    promise: (names, day) =>
      day
        ? `Deferred: ${names}. The applicant promises to hand it in by ${day}; otherwise nothing is issued.`
        : `Deferred: ${names}. The applicant promises to hand it in before the decision; otherwise nothing is issued.`,
    query: 'Progress',
    queryText: (code, phone) => `By case number and query code ${code}: web, kiosk, telephone ${phone}.`,
    queryLater: 'By case number and query code: web, kiosk, telephone.',
    clerk: (name) => `Clerk: ${name}`,
    signature: 'Applicant’s signature',
    signedOn: 'Date',
    seal: '(seal)',
  },
);
