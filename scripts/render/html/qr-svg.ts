/**
 * The QR requisite as a picture in the page: sharp at every size, nothing to fetch. Chromium tags as a figure, with its
 * alternative text, only an `svg` that is itself the image.
 */
import Handlebars from 'handlebars';
import type { Qr } from '../qr.ts';

/** One path: a run of dark modules is one rectangle. */
export function qrSvg({ modules, label }: Qr): string {
  const size = modules.length;
  const runs = modules.flatMap((row, y) => {
    const marks = row.map((dark) => (dark ? '1' : '0')).join('');
    return [...marks.matchAll(/1+/g)].map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`);
  });
  return `<svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img" aria-label="${Handlebars.escapeExpression(label)}"><path d="${runs.join('')}"/></svg>`;
}
