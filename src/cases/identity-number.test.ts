import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { citizenNumber, citizenNumbers, creditCodes } from '../../test/identity-numbers.ts';
import {
  faultOfIdentityNumber,
  faultOfPhone,
  maskIdentityNumber,
  maskPhone,
  normaliseNumber,
} from './identity-number.ts';

const isPerson = (number: string) => faultOfIdentityNumber('person', number) === undefined;
const isOrganisation = (code: string) => faultOfIdentityNumber('organisation', code) === undefined;

describe('ID numbers of citizens (GB 11643)', () => {
  test('the examples of the standard, one with X', () => {
    for (const number of ['11010519491231002X', '440524188001010014']) assert.ok(isPerson(number), number);
  });

  test('every rightly made number passes', () => {
    fc.assert(fc.property(citizenNumbers, (number) => assert.ok(isPerson(number), number)));
  });

  test('any single character changed is caught', () => {
    fc.assert(
      fc.property(citizenNumbers, (number) => {
        for (let place = 0; place < 18; place += 1) {
          for (const other of '0123456789X') {
            if (other === number[place]) continue;
            assert.equal(isPerson(number.slice(0, place) + other + number.slice(place + 1)), false);
          }
        }
      }),
    );
  });

  test('any two neighbours swapped are caught', () => {
    fc.assert(
      fc.property(citizenNumbers, fc.integer({ min: 0, max: 16 }), (number, place) => {
        fc.pre(number[place] !== number[place + 1]);
        const swapped = number.slice(0, place) + number[place + 1] + number[place] + number.slice(place + 2);
        assert.equal(isPerson(swapped), false);
      }),
    );
  });

  test('the date of birth exists: leap days only in leap years', () => {
    for (const born of ['20000229', '19960229', '19490101', '20241231']) {
      assert.ok(isPerson(citizenNumber(`360981${born}001`)), born);
    }
    for (const born of ['19000229', '19970229', '20010431', '19991301', '19990001', '19990100', '17490101']) {
      const fault = faultOfIdentityNumber('person', citizenNumber(`360981${born}001`));
      assert.match(fault?.zh ?? '', /出生日期/, born);
      assert.match(fault?.en ?? '', /date of birth/, born);
    }
  });

  test('the form, and a small x that was typed', () => {
    for (const number of [
      '',
      '1101051949123100',
      '11010519491231002x',
      '01010519491231002X',
      'X'.repeat(18),
    ]) {
      assert.match(faultOfIdentityNumber('person', number)?.zh ?? '', /18位/, number);
    }
    assert.ok(isPerson(normaliseNumber(' 110105 19491231 002x ')));
    assert.match(faultOfIdentityNumber('person', '110105194912310021')?.zh ?? '', /校验位/);
  });
});

describe('credit codes of organisations (GB 32100)', () => {
  test('the example of the standard, and small letters that were typed', () => {
    assert.ok(isOrganisation('91350100M000100Y43'));
    assert.ok(isOrganisation(normaliseNumber('91350100 m000100y43')));
  });

  test('every rightly made code passes', () => {
    fc.assert(fc.property(creditCodes, (code) => assert.ok(isOrganisation(code), code)));
  });

  test('any single character changed is caught, also to a letter that codes do not use', () => {
    fc.assert(
      fc.property(creditCodes, (code) => {
        for (let place = 0; place < 18; place += 1) {
          for (const other of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
            if (other === code[place]) continue;
            assert.equal(isOrganisation(code.slice(0, place) + other + code.slice(place + 1)), false);
          }
        }
      }),
    );
  });

  test('each fault has its sentence', () => {
    assert.match(faultOfIdentityNumber('organisation', '91350100M000100Y4')?.en ?? '', /18 digits/);
    assert.match(faultOfIdentityNumber('organisation', '91350100M000100Y44')?.en ?? '', /check character/);
    assert.match(faultOfIdentityNumber('organisation', '9135０100M000100Y43')?.zh ?? '', /18位/);
  });

  test('a citizen’s number is no credit code, and the other way round', () => {
    assert.equal(isPerson('91350100M000100Y43'), false);
    assert.equal(isOrganisation('11010519491231002X'), false);
  });
});

describe('phones', () => {
  test('mobiles, and landlines with their area code', () => {
    for (const phone of ['13800001234', '19912345678', '0795-1234567', '01012345678', '010-12345678']) {
      assert.equal(faultOfPhone(phone), undefined, phone);
    }
    for (const phone of [
      '',
      '1380000123',
      '138000012345',
      '12800001234',
      '1234567',
      '+8613800001234',
      '0795-123',
    ]) {
      assert.ok(faultOfPhone(phone), phone);
    }
    assert.equal(faultOfPhone(normaliseNumber('0795－123 4567')), undefined);
  });
});

describe('masks', () => {
  test('what stays readable', () => {
    assert.equal(maskIdentityNumber('360981199001012746'), '360981********2746');
    assert.equal(maskPhone('13612345209'), '136****5209');
    assert.equal(maskPhone('0795-1234567'), '********4567');
  });

  test('the day of birth and the serial are never readable', () => {
    fc.assert(
      fc.property(citizenNumbers, (number) => {
        const masked = maskIdentityNumber(number);
        assert.equal(masked.length, 18);
        assert.equal(masked.slice(6, 14), '********');
      }),
    );
  });
});
