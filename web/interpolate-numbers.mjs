// What d3-scale takes from d3-interpolate, for numbers alone: no chart passes from one colour to another,
// and with the colours it would weigh more than the scales.
export function interpolateNumber(from, to) {
  const [first, last] = [Number(from), Number(to)];
  return (share) => first * (1 - share) + last * share;
}

export function interpolateRound(from, to) {
  const between = interpolateNumber(from, to);
  return (share) => Math.round(between(share));
}

export { interpolateNumber as interpolate };

/** Of scales that no chart has. */
export const piecewise = undefined;
