/** Timing by repetition: the median is quoted, the spread is kept. */
export interface Figure {
  name: string;
  /** Milliseconds unless the unit says otherwise. */
  median: number;
  min: number;
  max: number;
  unit: string;
  /** What the project aims at, when it does. */
  aim?: string;
}

/** Run a piece of work several times after one warm-up. @param times counted runs */
export async function measure(name: string, times: number, work: () => unknown, aim?: string): Promise<Figure> {
  await work();
  const samples: number[] = [];
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    await work();
    samples.push(performance.now() - started);
  }
  return figure(name, samples, 'мс', aim);
}

/** A figure from samples. */
export function figure(name: string, samples: readonly number[], unit: string, aim?: string): Figure {
  const sorted = [...samples].sort((a, b) => a - b);
  return {
    name,
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
    unit,
    ...(aim && { aim }),
  };
}
