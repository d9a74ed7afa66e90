// map-hand.ts: the crosshair on the map, led by pointer, finger or arrow keys.
import { pointer } from 'd3-selection';
import type { Box } from './frame.ts';
import { clamp, type Line, type Point } from './map-layers.ts';

export interface HandEvents {
  /** A point was chosen, in pixels of the drawing. */
  readonly choose: (at: Point) => void;
  readonly look: (at: Point) => void;
  /** Where the arrow keys set out from. */
  readonly start: () => Point;
}

export interface Hand {
  /** To be called after the map has been drawn anew: the crosshair keeps its relative place. */
  readonly redraw: (box: Box) => void;
}

interface Place {
  readonly across: number;
  readonly up: number;
}

const keyStep = 1 / 40;

export function createHand(
  node: SVGSVGElement,
  surface: Element,
  cross: Line,
  events: HandEvents,
): Hand {
  let box: Box | null = null;
  let place: Place | null = null;

  const point = (): Point | null =>
    place === null || box === null
      ? null
      : {
          x: box.left + place.across * box.width,
          y: box.bottom - place.up * (box.bottom - box.top),
        };
  const draw = (): void => {
    const at = point();
    const path =
      at === null || box === null
        ? null
        : `M${at.x},${box.top}V${box.bottom}M${box.left},${at.y}H${box.right}`;
    cross.attr('d', path);
  };
  const move = (next: Place | null, then?: (at: Point) => void): void => {
    place = next;
    draw();
    const at = point();
    if (at !== null) then?.(at);
  };
  const placeOf = (at: Point): Place | null =>
    box === null
      ? null
      : {
          across: clamp((at.x - box.left) / box.width),
          up: clamp((box.bottom - at.y) / (box.bottom - box.top)),
        };
  const under = (event: MouseEvent): Place | null => {
    const [x, y] = pointer(event, node);
    return placeOf({ x, y });
  };

  surface.addEventListener('pointermove', (event) =>
    move(under(event as PointerEvent), events.look),
  );
  surface.addEventListener('pointerleave', () => move(null));
  surface.addEventListener('click', (event) => move(under(event as MouseEvent), events.choose));
  node.addEventListener('keydown', (event) => {
    const from = place ?? placeOf(events.start());
    const next = from === null ? null : stepFor(event.key, from);
    if (next !== null) move(next, events.look);
    else if (event.key === 'Enter' || event.key === ' ') move(from, events.choose);
    else if (event.key === 'Escape') move(null);
    else return;
    event.preventDefault();
  });
  return {
    redraw: (drawn) => {
      box = drawn;
      draw();
    },
  };
}

function stepFor(key: string, at: Place): Place | null {
  switch (key) {
    case 'ArrowLeft':
      return { ...at, across: clamp(at.across - keyStep) };
    case 'ArrowRight':
      return { ...at, across: clamp(at.across + keyStep) };
    case 'ArrowUp':
      return { ...at, up: clamp(at.up + keyStep) };
    case 'ArrowDown':
      return { ...at, up: clamp(at.up - keyStep) };
    default:
      return null;
  }
}
