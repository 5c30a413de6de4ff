import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from './app.ts';
import { testHall } from './hall.ts';

const t = performance.now();
const { app, signIn } = await testApp(await testHall());
console.log(performance.now() - t);

test('the public asks without signing in', async () => {
  const answer = await app.inject({ url: '/api/public/departments' });
  assert.equal(answer.statusCode, 200);
});

test('staff sign in by role, and by role and department', async () => {
  for (const headers of [await signIn('supervisor'), await signIn('clerk', 'GA')]) {
    const answer = await app.inject({ url: '/api/cases', headers });
    assert.equal(answer.statusCode, 200);
  }
  assert.equal((await app.inject({ url: '/api/cases' })).statusCode, 401);
});
