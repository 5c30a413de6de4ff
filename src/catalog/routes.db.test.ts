import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testHall } from '../../test/hall.ts';
import { sampleFiles } from '../../test/sample-city.ts';
import { testStaff } from '../../test/staff.ts';
import { createApp } from '../platform/http.ts';
import { importCatalog } from './actions.ts';
import { catalogRoutes } from './routes.ts';

const hall = await testHall();
await importCatalog(hall, { files: sampleFiles().files, withdrawMissing: false, importedBy: null });
const staff = await testStaff(hall);
catalogRoutes(staff.app, hall);

async function get(url: string, headers: Record<string, string> = {}) {
  const answer = await staff.app.inject({ url: encodeURI(url), headers });
  return { status: answer.statusCode, type: answer.headers['content-type'], body: answer.json() };
}

async function codes(url: string): Promise<string[]> {
  const { status, body } = await get(url);
  assert.equal(status, 200, JSON.stringify(body));
  return body.items.map(({ code }: { code: string }) => code);
}

describe('GET /api/public/items', () => {
  test('gives ranked hits with what everybody asks first', async () => {
    const { body } = await get('/api/public/items?q=开个小饭馆');
    const [hit] = body.items;
    assert.equal(hit.code, 'SJ-0006');
    assert.equal(hit.name, '食品经营许可（餐饮服务）');
    assert.equal(hit.department, 'FC-SJ');
    assert.equal(hit.window, 'C01');
    assert.deepEqual(hit.promisedLimit, { value: 7, unit: 'working_day', text: '7个工作日' });
    assert.deepEqual(hit.fees, []);
    assert.equal(hit.onlineApplication, true);
    assert.equal(hit.lineOfTruth, '6份材料 · 跑1次 · 7个工作日 · 免费');
  });

  test('speaks English when asked', async () => {
    const { body } = await get('/api/public/items?q=huzhao', { 'accept-language': 'en' });
    assert.equal(body.items[0].name, 'Issue of an ordinary passport');
    assert.equal(body.items[0].lineOfTruth, '3 papers · 1 visit · 7 working days · 120 yuan');
  });

  test('pages through the whole catalogue without gaps or repeats', async () => {
    const all: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await get(`/api/public/items?limit=60${cursor && `&cursor=${cursor}`}`);
      all.push(...body.items.map(({ code }: { code: string }) => code));
      cursor = body.nextCursor;
    }
    assert.deepEqual(
      all,
      sampleFiles().items.items.map(({ code }) => code),
    );
  });

  test('filters by department, kind, audience and life event, with and without words', async () => {
    const police = await codes('/api/public/items?department=FC-GA');
    assert.equal(police.length, 14);
    assert.deepEqual(await codes('/api/public/items?department=ga'), police);
    assert.deepEqual(await codes('/api/public/items?lifeEvent=婚姻'), ['HY-0001', 'HY-0002', 'HY-0003']);
    assert.deepEqual(await codes('/api/public/items?kind=levy&audience=organisation&lifeEvent=纳税'), [
      'SW-0007',
    ]);
    const persons = await codes('/api/public/items?audience=person&limit=200');
    assert.equal(persons.length, 79 + 55);
    const found = await codes('/api/public/items?q=登记&department=FC-HY');
    assert.deepEqual(found.sort(), ['HY-0001', 'HY-0002', 'HY-0003']);
    assert.deepEqual(await codes('/api/public/items?department=FC-XX'), []);
  });

  test('names what is wrong in the address', async () => {
    for (const [query, pointer] of [
      ['kind=permit', '/kind'],
      ['audience=all', '/audience'],
      ['lifeEvent=过年', '/lifeEvent'],
      ['limit=0', '/limit'],
      ['limit=201', '/limit'],
      ['colour=red', '/colour'],
      ['cursor=abc', '/cursor'],
    ]) {
      const { status, body, type } = await get(`/api/public/items?${query}`);
      assert.ok(status === 400 || status === 422, `${query}: ${status}`);
      assert.match(String(type), /application\/problem\+json/);
      assert.equal(body.errors[0].pointer, pointer);
    }
  });
});

describe('GET /api/public/items/{code}', () => {
  test('gives the whole guide', async () => {
    const { status, body } = await get('/api/public/items/BD-0002');
    assert.equal(status, 200);
    assert.equal(body.version, 1);
    assert.equal(body.phone, '0795-1005154');
    assert.deepEqual(
      body.windows.map(({ number }: { number: string }) => number),
      ['B09', 'B10'],
    );
    assert.equal(body.materials.length, 6);
    assert.deepEqual(body.fees[0], {
      name: '不动产登记费（住宅）',
      amountFen: 8000,
      currency: 'CNY',
      per: 'case',
      basis: '发改价格规〔2016〕2559号',
      text: '每件80元',
    });
    assert.ok(body.procedure.some(({ parallel }: { parallel: boolean }) => parallel));
    assert.ok(body.legalBasis.length > 0 && body.faq.length > 0 && body.conditions.length > 0);
    assert.deepEqual(body.statutoryLimit.unit, 'working_day');
  });

  test('every item of the sample city has a guide in both languages', async () => {
    for (const code of sampleFiles().items.items.map((item) => item.code)) {
      for (const language of ['zh-CN', 'en']) {
        const { status } = await get(`/api/public/items/${code}`, { 'accept-language': language });
        assert.equal(status, 200, code);
      }
    }
  });

  test('an item that never was is 404, in the language asked for', async () => {
    const chinese = await get('/api/public/items/GA-9999');
    assert.deepEqual([chinese.status, chinese.body.type], [404, '/problems/unknown-item']);
    assert.match(chinese.body.detail, /目录里没有事项“GA-9999”/);
    const english = await get('/api/public/items/GA-9999', { 'accept-language': 'en' });
    assert.match(english.body.detail, /no item "GA-9999"/);
  });
});

test('GET /api/public/departments gives departments with windows and items', async () => {
  const { body } = await get('/api/public/departments');
  assert.equal(body.items.length, 67);
  const police = body.items.find(({ code }: { code: string }) => code === 'FC-GA');
  assert.deepEqual(police.windows[0], { number: 'B01', floor: 1, zone: 'B' });
  assert.equal(police.items.length, 14);
  assert.equal(police.shortName, '公安局');
});

describe('import and export by the administrator', () => {
  const post = async (payload: object, headers: Record<string, string>) => {
    const answer = await staff.app.inject({ method: 'POST', url: '/api/catalog/imports', payload, headers });
    return { status: answer.statusCode, body: answer.json() };
  };

  test('nobody else may', async () => {
    assert.equal((await post({ files: [] }, {})).status, 401);
    assert.equal((await post({ files: [] }, await staff.as('clerk'))).status, 403);
    assert.equal((await get('/api/catalog/export')).status, 401);
    assert.equal((await get('/api/catalog/export', await staff.as('supervisor'))).status, 403);
  });

  test('what is exported can be imported again', async () => {
    const admin = await staff.as('admin');
    const exported = await get('/api/catalog/export', admin);
    assert.equal(exported.status, 200);
    const { status, body } = await post(exported.body, admin);
    assert.equal(status, 200);
    assert.deepEqual([body.revision, body.items.unchanged, body.departments.unchanged], [1, 217, 67]);
  });

  test('faults are named in both forms, and nothing is taken', async () => {
    const { items } = sampleFiles();
    Object.assign(items.items[3] as object, { audience: 'x' });
    const { status, body } = await post(
      { files: [{ name: 'items.json', content: items }] },
      await staff.as('admin'),
    );
    assert.deepEqual([status, body.type], [422, '/problems/catalog-faults']);
    assert.deepEqual(body.faults, [{ file: 'items.json', item: 'GA-0001', field: 'audience' }]);
    assert.match(body.errors[0].detail, /^items\.json GA-0001 audience：只能是下面之一/);
  });

  test('an item left out is withdrawn when asked, and then gone; a repeated key answers the same', async () => {
    const admin = await staff.as('admin');
    const { items } = sampleFiles();
    items.items = items.items.filter(({ code }) => code !== 'GA-0012');
    const order = { files: [{ name: 'items.json', content: items }], withdrawMissing: true };
    const headers = { ...admin, 'idempotency-key': 'once' };
    const first = await post(order, headers);
    assert.deepEqual([first.status, first.body.items.withdrawn], [201, ['GA-0012']]);
    assert.deepEqual(await post(order, headers), first);
    const gone = await get('/api/public/items/GA-0012');
    assert.deepEqual([gone.status, gone.body.type], [410, '/problems/item-withdrawn']);
    assert.match(String(gone.type), /application\/problem\+json/);
    assert.match(gone.body.detail, /已经从目录中取消/);
    assert.ok(!(await codes('/api/public/items?q=开刻章店')).includes('GA-0012'));
  });

  test('a body that is no import is refused by field', async () => {
    const admin = await staff.as('admin');
    const wrong = await post({ files: [{ name: 'a.json' }], replace: true }, admin);
    assert.equal(wrong.status, 400);
    assert.deepEqual(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort(), [
      '/files/0/content',
      '/replace',
    ]);
  });
});

test('the center names where the public reaches it: as it was asked, or as it is configured', async () => {
  const publicUrlOf = async (told: Parameters<typeof catalogRoutes>[1]) => {
    const asked = await createApp({ log: told.log });
    catalogRoutes(asked, told);
    const headers = { host: 'staff.intranet:8080' };
    const answer = await asked.inject({ url: '/api/public/center', headers });
    await asked.close();
    return answer.json().publicUrl;
  };
  assert.equal(await publicUrlOf(hall), 'http://staff.intranet:8080');
  assert.equal(await publicUrlOf({ ...hall, publicUrl: 'https://hall.example' }), 'https://hall.example');
});
