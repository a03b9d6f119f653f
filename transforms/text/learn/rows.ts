import { blocks, featuresOf, stemBlock, type FeatureRow } from "./features.ts";

/** Feature rows of many texts, kept end to end: row r is indices[starts[r] … starts[r + 1]). */
export interface Rows {
  indices: Int32Array;
  starts: Int32Array;
  /** Features that follow one another mostly have one value: of row r they come in runs runStarts[r] … runStarts[r + 1]. */
  runStarts: Int32Array;
  /** Where each run ends among the indices, and the value of its features. */
  runEnds: Int32Array;
  runValues: Float32Array;
  /** Where the stems of row r begin among the indices, and where they end. */
  stemStarts: Int32Array;
  stemEnds: Int32Array;
  count: number;
  /** What the rules read of every row: the numbers of ./tone.ts, end to end. */
  tones: Float64Array;
}

/** Collects rows; the features are copied, for an extractor reuses its row. */
export interface RowCollector {
  /** A row whose blocks have these lengths. */
  push(row: FeatureRow, scales: readonly number[]): void;
  /** One feature more of the row at hand. */
  add(feature: number, value: number): void;
  /** Ends the row at hand. */
  end(tone?: ArrayLike<number>): void;
  rows(): Rows;
}

/** Room beyond what the rows so far foretell, so that it is rarely made anew: what it was made of before stays in memory for long. */
const spare = 1.1;

/** Collects so many rows, or about so many. */
export function rowCollector(expected: number): RowCollector {
  let indices = new Int32Array(1 << 16);
  let size = 0;
  const starts = [0];
  const runStarts = [0];
  const runEnds: number[] = [];
  const runValues: number[] = [];
  const stemStarts: number[] = [];
  const stemEnds: number[] = [];
  const tones: number[] = [];

  function add(feature: number, value: number): void {
    if (size === indices.length) {
      const foretold = spare * expected * (size / starts.length);
      const larger = new Int32Array(Math.ceil(Math.max(foretold, spare * size)));
      larger.set(indices);
      indices = larger;
    }
    indices[size++] = feature;
    const last = runEnds.length - 1;
    if (runEnds.length > runStarts.at(-1)! && runValues[last] === value) runEnds[last] = size;
    else {
      runEnds.push(size);
      runValues.push(value);
    }
  }

  function end(tone: ArrayLike<number> = []): void {
    starts.push(size);
    runStarts.push(runEnds.length);
    for (let at = 0; at < tone.length; at++) tones.push(tone[at]!);
  }

  return {
    push(row, scales) {
      for (let block = 0; block < blocks.length; block++) {
        if (block === stemBlock) stemStarts.push(size);
        if (scales[block]! > 0) {
          const features = featuresOf(row, block);
          for (const feature of features) add(feature, scales[block]! / Math.sqrt(features.length));
        }
        if (block === stemBlock) stemEnds.push(size);
      }
      end(row.tone);
    },
    add,
    end,
    rows: () => ({
      indices: indices.subarray(0, size),
      starts: Int32Array.from(starts),
      runStarts: Int32Array.from(runStarts),
      runEnds: Int32Array.from(runEnds),
      runValues: Float32Array.from(runValues),
      stemStarts: Int32Array.from(stemStarts),
      stemEnds: Int32Array.from(stemEnds),
      count: starts.length - 1,
      tones: Float64Array.from(tones),
    }),
  };
}
