import { sharedNumbers, type Model } from "./model.ts";

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
}

/** A model as bytes: length of the header, header as JSON, weights. Equal models give equal bytes. */
export function toBytes({ classes, scales, steps, biases, favours, calibration, tone, least, weights }: Model): Uint8Array {
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
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const headerLength = text.length + ((4 - (text.length % 4)) % 4);
  const bytes = new Uint8Array(4 + headerLength + weights.byteLength).fill(32, 4, 4 + headerLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, headerLength, true);
  bytes.set(text, 4);
  for (let i = 0; i < weights.length; i++) view.setUint32(4 + headerLength + i * 4, weights[i]!, true);
  return bytes;
}

export function fromBytes(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = view.getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headerLength))) as Header;
  const weights = sharedNumbers((bytes.byteLength - 4 - headerLength) / 4);
  for (let i = 0; i < weights.length; i++) weights[i] = view.getUint32(4 + headerLength + i * 4, true);
  return {
    classes: header.classes,
    scales: header.scales,
    weights,
    steps: Float64Array.from(header.steps),
    biases: Float64Array.from(header.biases),
    favours: header.favours && Float64Array.from(header.favours),
    calibration: { slopes: Float64Array.from(header.slopes), intercepts: Float64Array.from(header.intercepts) },
    tone: header.tone && { ...header.tone, weights: Float64Array.from(header.tone.weights) },
    least: header.least ?? null,
  };
}
