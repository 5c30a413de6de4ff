import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { address, escapeHtml, html, joined } from './html.ts';

const text = () => fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), hostile());
const hostile = () =>
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '&amp;',
        '</p>',
        '<script>',
        '-->',
        '<!--',
        '\0',
        '`',
        '=',
        '/',
      ),
    )
    .map((parts) => parts.join(''));

function unescaped(markup: string): string {
  return markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

test('no value leaves the place it was put in, and each can be read back', () => {
  fc.assert(
    fc.property(text(), text(), (inAttribute, inText) => {
      const { markup } = html`<p title="${inAttribute}">${inText}</p>`;
      const [, attribute, content] = /^<p title="([^"<>]*)">([^<>]*)<\/p>$/.exec(markup) ?? [];
      assert.ok(attribute !== undefined && content !== undefined, markup);
      const readable = (value: string) => value.toWellFormed().replace(/[^\P{Cc}\t\n\r]/gu, '\ufffd');
      assert.equal(unescaped(attribute), readable(inAttribute));
      assert.equal(unescaped(content), readable(inText));
    }),
  );
});

test('markup stays markup, nothing is shown for what is not there', () => {
  const list = ['a', 'b'].map((letter) => html`<li>${letter}</li>`);
  assert.equal(
    html`<ul>${list}${null}${undefined}${false}${0}</ul>`.markup,
    '<ul><li>a</li><li>b</li>0</ul>',
  );
  assert.equal(html`${'<b>'}${html`<b>`}`.markup, '&lt;b&gt;<b>');
  assert.equal(html`${joined(['<', html`<i></i>`], ', ')}`.markup, '&lt;, <i></i>');
});

test('control characters and halves of characters become a visible mark', () => {
  assert.equal(escapeHtml('a\u0000b\u0085c\ud800d\te\n'), 'a\ufffdb\ufffdc\ufffdd\te\n');
});

test('a value stays one part of an address', () => {
  fc.assert(
    fc.property(text(), (value) => {
      const built = address`/items/${value}`;
      assert.match(built, /^\/items\/[^/?#"<>&\s]*$/);
      assert.equal(decodeURIComponent(built.slice('/items/'.length)), value.toWellFormed());
    }),
  );
  assert.equal(address`/items?q=${'a&b=c#d'}&lang=${'en'}`, '/items?q=a%26b%3Dc%23d&lang=en');
});
