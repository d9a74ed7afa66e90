// frontier-walk.ts: the mark that walks on the lines of the frontier, led by pointer, finger or arrow
// keys: left and right along a line, up and down from line to line.

export interface Place {
  readonly line: number;
  readonly point: number;
}

export interface Walk {
  readonly node: SVGSVGElement;
  readonly surface: Element;
  /** How many points each line has. */
  readonly sizes: () => readonly number[];
  readonly at: (place: Place) => { readonly x: number; readonly y: number } | null;
  readonly under: (event: MouseEvent) => [number, number];
  /** The line the arrow keys set out on. */
  readonly start: () => number;
  readonly draw: (place: Place | null) => void;
  readonly look: (place: Place) => void;
  readonly choose: (place: Place) => void;
}

/** To be called after the lines have been drawn anew. */
export function createWalk(walk: Walk): { readonly redraw: () => void } {
  let place: Place | null = null;

  const move = (next: Place | null, then?: (at: Place) => void): void => {
    place = next;
    walk.draw(place);
    if (place !== null) then?.(place);
  };
  const nearest = (x: number, y: number, lines?: number): Place | null => {
    let best: Place | null = null;
    let least = Number.POSITIVE_INFINITY;
    walk.sizes().forEach((size, line) => {
      if (lines !== undefined && lines !== line) return;
      for (let point = 0; point < size; point += 1) {
        const at = walk.at({ line, point });
        if (at === null) continue;
        const apart = (at.x - x) * (at.x - x) + (at.y - y) * (at.y - y);
        if (apart < least) {
          least = apart;
          best = { line, point };
        }
      }
    });
    return best;
  };
  const begun = (): Place | null => {
    const line = walk.start();
    const size = walk.sizes()[line] ?? 0;
    return size === 0 ? null : { line, point: Math.floor(size / 2) };
  };
  /** The next line in that direction, at the point nearest to where the mark stands. */
  const across = (from: Place, step: 1 | -1): Place => {
    const count = walk.sizes().length;
    const at = walk.at(from);
    if (at === null || count === 0) return from;
    return nearest(at.x, at.y, (from.line + step + count) % count) ?? from;
  };
  const along = (from: Place, step: 1 | -1): Place => {
    const last = (walk.sizes()[from.line] ?? 1) - 1;
    return { ...from, point: Math.min(Math.max(from.point + step, 0), last) };
  };
  const stepFor = (key: string, from: Place): Place | null => {
    switch (key) {
      case 'ArrowLeft':
        return along(from, -1);
      case 'ArrowRight':
        return along(from, 1);
      case 'ArrowUp':
        return across(from, -1);
      case 'ArrowDown':
        return across(from, 1);
      default:
        return null;
    }
  };

  walk.surface.addEventListener('pointermove', (event) =>
    move(nearest(...walk.under(event as PointerEvent)), walk.look),
  );
  walk.surface.addEventListener('pointerleave', () => move(null));
  walk.surface.addEventListener('click', (event) =>
    move(nearest(...walk.under(event as MouseEvent)), walk.choose),
  );
  walk.node.addEventListener('keydown', (event) => {
    const from = place ?? begun();
    const next = from === null ? null : stepFor(event.key, from);
    if (next !== null) move(next, walk.look);
    else if (event.key === 'Enter' || event.key === ' ') move(from, walk.choose);
    else if (event.key === 'Escape') move(null);
    else return;
    event.preventDefault();
  });
  walk.draw(null);
  return {
    redraw: () => {
      if (place !== null && walk.at(place) === null) place = null;
      walk.draw(place);
    },
  };
}
