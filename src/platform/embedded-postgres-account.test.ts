import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAccount } from './embedded-postgres-account.ts';

const BASE = 'root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin\n';

test('the account made for databases is better than the one that owns nothing', () => {
  assert.deepEqual(findAccount(`${BASE}postgres:x:101:104::/var/lib/postgresql:/bin/bash\n`), {
    uid: 101,
    gid: 104,
  });
  assert.deepEqual(findAccount(BASE), { uid: 65534, gid: 65533 });
});

test('an account that is root by another name is not taken, nor one that is not whole', () => {
  assert.equal(findAccount('postgres:x:0:0::/root:/bin/sh\n'), undefined);
  assert.equal(findAccount('postgres\nnobody:x::\n'), undefined);
  assert.equal(findAccount(''), undefined);
});
