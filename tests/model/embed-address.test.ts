// What the address of embed.html and the messages around it mean.
import { describe, expect, test } from 'vitest';
import { fields } from '../../web/src/model/contract.gen.ts';
import { readEmbedAddress, writeEmbedQuery } from '../../web/src/model/embed-address.ts';
import {
  type Bucket,
  fullBucket,
  heightMessages,
  readMessage,
  withoutToken,
} from '../../web/src/model/embed-messages.ts';
import { optionNames } from '../../web/src/model/presentation.ts';
import { hostileMessages, hostileValues } from '../links/hostile-attributes.ts';

const link = 'v=1&iv=0.3&n=1';

describe('an address', () => {
  test('has a calculation and options side by side, under names of their own', () => {
    const names = [...optionNames, 'lang', 'secret', 'v', 'n', ...fields.map((one) => one.linkKey)];
    expect(new Set(names).size).toBe(names.length);
    expect(readEmbedAddress(`view=compact&locked=implied-vol.spot&lang=en&${link}`, '')).toEqual({
      link,
      options: { view: 'compact', locked: 'implied-vol.spot' },
      lang: 'en',
      secret: null,
    });
  });

  test('that was written is read as it was meant', () => {
    const options = { view: 'result', panels: 'answer open', theme: 'dark' };
    const query = writeEmbedQuery(link, options, 'en');
    expect(query).toBe(`view=result&panels=answer.open&theme=dark&lang=en&${link}`);
    const back = readEmbedAddress(query, '');
    expect(back.options).toEqual({ ...options, panels: 'answer.open' });
    expect([back.link, back.lang]).toEqual([link, 'en']);
  });

  test('may have all of it behind the #, or WordPress’s secret there', () => {
    expect(readEmbedAddress('', `view=result&${link}`).link).toBe(link);
    expect(readEmbedAddress(link, '?secret=Ab12').secret).toBe('Ab12');
    expect(readEmbedAddress(link, '?secret=Ab12').link).toBe(link);
    expect(readEmbedAddress(link, 'v=1&iv=0.9&n=1').link).toBe(link);
  });

  test('that was rewritten on its way means the same', () => {
    const rewritten = 'view%3Dcompact&amp;panels=answer%20charts&amp;v=1&amp;iv=0%2E3&amp;n=1';
    expect(readEmbedAddress(rewritten, '')).toMatchObject({
      link,
      options: { view: 'compact', panels: 'answer.charts' },
    });
  });

  test('without a calculation has none', () => {
    expect(readEmbedAddress('view=result&ref=mail', 'section-2').link).toBe('');
  });

  test.each(hostileValues)(
    '%j in every place of it throws nothing and names no language',
    (text) => {
      const address = readEmbedAddress(`view=${text}&lang=${text}&S=${text}`, `?secret=${text}`);
      expect(address.lang === null || /^[A-Za-z-]+$/.test(address.lang)).toBe(true);
      expect(address.secret === null || /^[A-Za-z0-9]{1,40}$/.test(address.secret)).toBe(true);
    },
  );
});

describe('messages', () => {
  test('of two shapes are known', () => {
    expect(readMessage({ type: 'gammadrag:show', v: 1, link })).toEqual({ type: 'show', link });
    expect(readMessage({ type: 'gammadrag:theme', v: 1, theme: 'dark' })).toEqual({
      type: 'theme',
      theme: 'dark',
    });
  });

  test.each(hostileMessages.map((message) => [message]))('%j is not', (message) => {
    expect(readMessage(message)).toBe(null);
  });

  test('too many at once are not read, and later ones are again', () => {
    let bucket: Bucket = fullBucket;
    let read = 0;
    for (let each = 0; each < 1000; each += 1) {
      const left = withoutToken(bucket, 5000);
      if (left === null) continue;
      bucket = left;
      read += 1;
    }
    expect(read).toBe(20);
    expect(withoutToken(bucket, 5050)).toBe(null);
    expect(withoutToken(bucket, 5150)).not.toBe(null);
    // A clock that goes back fills nothing.
    expect(withoutToken(bucket, 0)).toBe(null);
  });

  test('of the height go out in WordPress’s words too, where it gave a secret', () => {
    expect(heightMessages(480, null)).toEqual([{ type: 'gammadrag:height', v: 1, height: 480 }]);
    expect(heightMessages(480, 'x')[1]).toEqual({ message: 'height', value: 480, secret: 'x' });
  });
});
