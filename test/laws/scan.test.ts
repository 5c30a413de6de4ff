import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { scan } from './scan.ts';
import { codeAndStringsOf, codeOf, templatesOf } from './source.ts';

const code = (text: string) => codeOf({ path: 'a.ts', text });
/** Written with @ for the sign that begins a value, which in a plain string looks like a slip. */
const template = (text: string) => text.replaceAll('@{', '$'.concat('{'));

test('comments and texts are blanked, code keeps its place', () => {
  assert.equal(code("a('await') // await\nb"), 'a(       )         \nb');
  assert.equal(code('a /* await\n */ b'), 'a         \n    b');
  assert.equal(codeAndStringsOf({ path: 'a.ts', text: "a('x') // y" }).trim(), "a('x')");
});

test('quotes in comments, comments in quotes, escaped quotes', () => {
  assert.equal(code("// don't\nlet a = 1;").trim(), 'let a = 1;');
  assert.equal(code("f('//', \"/*\", 'it\\'s'); g()").replace(/ +/g, ' '), 'f( , , ); g()');
});

test('a slash is a pattern or a division by what stands before it', () => {
  assert.equal(code("x.replace(/'/g, y)").replace(/ +/g, ' '), 'x.replace( , y)');
  assert.equal(code('a / b / c'), 'a / b / c');
  assert.equal(code('return /[/"]/.test(a)').replace(/ +/g, ' '), 'return .test(a)');
});

test('values inside templates are code, also in templates inside them', () => {
  const text = template('db`select @{a} from @{db`x.@{b}`} where`; c');
  assert.equal(code(text).replace(/ +/g, ' '), 'db a db b ; c');
  const [outer, inner] = templatesOf({ path: 'a.ts', text });
  assert.match(outer?.text ?? '', /select .* from .* where/);
  assert.match(inner?.text ?? '', /x\./);
  assert.equal(outer?.tag, 'db');
});

test('a template with a type argument has its tag', () => {
  const [only] = templatesOf({ path: 'a.ts', text: 'await hall.db<{ a: number }[]>`select 1`' });
  assert.equal(only?.tag, 'db');
});

test('objects inside a value do not end it', () => {
  assert.equal(
    code(template('`@{f({ a: { b } })}await`;x')).replace(/ +/g, ' ').trim(),
    'f({ a: { b } }) ;x',
  );
});

test('every text is cut without gap or overlap, however broken', () => {
  const pieces = fc.constantFrom(
    "'",
    '"',
    '`',
    '${',
    '}',
    '{',
    '/',
    '*',
    '//',
    '/*',
    '*/',
    '\\',
    '\n',
    'a',
    ' ',
    '(',
    '[',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      let at = 0;
      for (const { start, end } of scan(text)) {
        assert.equal(start, at);
        assert.ok(end > start);
        at = end;
      }
      assert.equal(at, text.length);
    }),
  );
});
