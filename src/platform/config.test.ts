import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigurationError, readConfig } from './config.ts';

const publicUrlOf = (value?: string) => readConfig({ YITING_PUBLIC_URL: value }).publicUrl;

test('the public address is kept without a slash at the end, in the form in which browsers write it', () => {
  assert.equal(publicUrlOf('https://hall.example'), 'https://hall.example');
  assert.equal(publicUrlOf('https://hall.example/'), 'https://hall.example');
  assert.equal(publicUrlOf('http://10.1.2.3:8080'), 'http://10.1.2.3:8080');
  assert.equal(publicUrlOf('HTTPS://Hall.Example:443'), 'https://hall.example');
});

test('unset, or set to nothing, the public address is as the hall was asked', () => {
  assert.equal(publicUrlOf(), undefined);
  assert.equal(publicUrlOf(''), undefined);
});

test('a public address that no code could lead to is refused by name', () => {
  const wrong = [
    'hall.example',
    'ftp://hall.example',
    'https://hall.example/yiting',
    'https://hall.example/?a=1',
    'https://hall.example/#now',
    'javascript:alert(1)',
    'https://',
  ];
  for (const value of wrong) {
    assert.throws(
      () => publicUrlOf(value),
      (error) => error instanceof ConfigurationError && /^YITING_PUBLIC_URL must/.test(error.message),
      value,
    );
  }
});

test('a password in the public address is refused and not repeated', () => {
  assert.throws(
    () => publicUrlOf('https://clerk:s3cret@hall.example'),
    (error: Error) => !error.message.includes('s3cret'),
  );
});
