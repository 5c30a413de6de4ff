import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayHours, sayPlace, sayWindows } from './places.ts';

test('windows that stand side by side are named as a row', () => {
  assert.equal(sayWindows(['C01', 'C02', 'C03'], 'zh-CN'), 'C01—C03');
  assert.equal(sayWindows(['A02', 'B03', 'B04', 'B07'], 'zh-CN'), 'A02、B03—B04、B07');
  assert.equal(sayWindows(['A09', 'B10'], 'en'), 'A09, B10');
  assert.equal(sayWindows(['F19'], 'en'), 'F19');
});

test('floor and zone in the words of each language', () => {
  assert.equal(sayPlace({ floor: 2, zone: 'C' }, 'zh-CN'), '二楼C区');
  assert.equal(sayPlace({ floor: 12, zone: 'A' }, 'zh-CN'), '12楼A区');
  assert.equal(sayPlace({ floor: 1, zone: 'A' }, 'en'), 'Floor 1, zone A');
});

test('hours without leading zeros', () => {
  const hours = [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '17:00' },
  ];
  assert.equal(sayHours(hours, 'zh-CN'), '9:00—12:00、13:30—17:00');
  assert.equal(sayHours(hours, 'en'), '9:00–12:00, 13:30–17:00');
});
