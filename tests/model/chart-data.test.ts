// One cost for two fields: a fee that had to give way comes back.
import { expect, test } from 'vitest';
import { splitter } from '../../web/src/ui/chart-data.ts';

test('a lower cost lowers the fee only when it must, and going up again restores it', () => {
  const split = splitter();
  expect(split(0.0005, 0.0008)).toEqual({ halfSpread: 0.0003, feeRate: 0.0005 });
  expect(split(0.0005, 0.0002)).toEqual({ halfSpread: 0, feeRate: 0.0002 });
  expect(split(0.0002, 0.0001)).toEqual({ halfSpread: 0, feeRate: 0.0001 });
  expect(split(0.0001, 0.0007)).toEqual({ halfSpread: 0.0002, feeRate: 0.0005 });
  // A fee the person entered since is theirs.
  expect(split(0.0001, 0.00005)).toEqual({ halfSpread: 0, feeRate: 0.00005 });
  expect(split(0.0003, 0.0004)).toEqual({ halfSpread: 0.0001, feeRate: 0.0003 });
});
