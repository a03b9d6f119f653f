import { emptyBits, familiarBytes } from "./familiar.ts";
import { dimensions } from "./hash.ts";
import type { Model } from "./model.ts";
import { lanesOf, packWeights, unpackWeights } from "./weights.ts";

interface Header {
  classes: string[];
  scales: number[];
  steps: number[];
  biases: number[];
  favours: number[] | null;
  slopes: number[];
  intercepts: number[];
  tone: { share: number; sharpness: number; weights: number[] } | null;
  least?: number;
  /** Its bits stand behind the weights. */
  familiar?: { least: number; leastElsewhere: number };
}

/** A model as bytes: length of the header, header as JSON, the weights of every feature, the bits of what its texts speak of where it knows them. Equal models give equal bytes. */
export function toBytes({ classes, scales, steps, biases, favours, calibration, tone, least, familiar, weights }: Model): Uint8Array {
  const header: Header = {
    classes: [...classes],
    scales: [...scales],
    steps: [...steps],
    biases: [...biases],
    favours: favours && [...favours],
    slopes: [...calibration.slopes],
    intercepts: [...calibration.intercepts],
    tone: tone && { share: tone.share, sharpness: tone.sharpness, weights: [...tone.weights] },
    ...(least !== null && { least }),
    ...(familiar && { familiar: { least: familiar.least, leastElsewhere: familiar.leastElsewhere } }),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const headerLength = text.length + ((4 - (text.length % 4)) % 4);
  const weightBytes = 4 * dimensions * lanesOf(classes.length);
  const bytes = new Uint8Array(4 + headerLength + weightBytes + (familiar ? familiarBytes : 0)).fill(32, 4, 4 + headerLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, headerLength, true);
  bytes.set(text, 4);
  unpackWeights(weights, classes.length, (place, number) => view.setUint32(4 + headerLength + place * 4, number, true));
  if (familiar) bytes.set(familiar.bits, 4 + headerLength + weightBytes);
  return bytes;
}

export function fromBytes(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = view.getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headerLength))) as Header;
  return {
    classes: header.classes,
    scales: header.scales,
    weights: packWeights((place) => view.getUint32(4 + headerLength + place * 4, true), header.classes.length),
    steps: Float64Array.from(header.steps),
    biases: Float64Array.from(header.biases),
    favours: header.favours && Float64Array.from(header.favours),
    calibration: { slopes: Float64Array.from(header.slopes), intercepts: Float64Array.from(header.intercepts) },
    tone: header.tone && { ...header.tone, weights: Float64Array.from(header.tone.weights) },
    least: header.least ?? null,
    familiar: header.familiar ? { ...header.familiar, bits: shared(bytes.subarray(bytes.length - familiarBytes)) } : null,
  };
}

function shared(found: Uint8Array): Uint8Array {
  const bits = emptyBits();
  bits.set(found);
  return bits;
}
