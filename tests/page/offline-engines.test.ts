// The page without a network in three browser engines: visited once, it opens and computes again.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { engineNames, launchEngine } from './engines.ts';
import { builtPage, type House, openHouse } from './harness.ts';

let house: House;
let served: string | null = builtPage;
beforeAll(async () => {
  house = await openHouse({ folder: () => served });
});
afterAll(() => house.close());

/**
 * Resolves once a release is kept whole: pages opened from then on are answered for. Looked for again and
 * again, since WebKit does not always tell.
 */
const kept = `new Promise((resolve) => {
  const look = async () => {
    const found = await navigator.serviceWorker.getRegistration();
    if (found?.active?.state === 'activated') resolve('kept');
    else setTimeout(look, 50);
  };
  look();
})`;

/** The break-even vol that the page comes to, once it has. */
const breakEvenVol = `new Promise((resolve) => {
  const element = document.querySelector('gamma-drag');
  const look = () => {
    const vol = element.result?.breakEven?.breakEvenVol;
    if (vol !== undefined) resolve(vol);
    else element.addEventListener('result', look, { once: true });
  };
  look();
})`;

test.each(engineNames)(
  '%s opens a page it has visited, and a link',
  { timeout: 120_000 },
  async (name) => {
    served = builtPage;
    const engine = await launchEngine(name);
    try {
      const visit = `Promise.all([${breakEvenVol}, ${kept}])`;
      const [online] = (await engine.evaluate(house.address, visit)) as number[];
      served = null;
      expect(await engine.evaluate(house.address, breakEvenVol)).toBe(online);
      const dearer = await engine.evaluate(`${house.address}?v=1&iv=0.4&n=1`, breakEvenVol);
      expect(dearer).toBeGreaterThan(0.4);
    } finally {
      await engine.close();
    }
  },
);
