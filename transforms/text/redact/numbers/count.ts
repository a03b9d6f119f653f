/** At least five figures. */
const figures = /^\d{1,3}(?:[\s,;-]+\d{1,3}){4,}$/;
const marks = /^[0-5]+$/;
/** Thousands set apart, the last of them whole, «12 500 000», or millions: no phone is written as «3 253 709». */
const money = /^[1-9]\d{0,2}(?:\s\d{3})+\s000$|^[1-9]\s\d{3}\s\d{3}$/;

/** Whether figures are a sum, by how they stand. */
export function isRoundSum(written: string): boolean {
  return money.test(written);
}

/** Whether figures told one after another only count: «1 2 3 4 5», "90 88 86 84 82", each as far from the next; or sizes, «8 10 12 13 17 19», each more than the one before. */
export function isCount(written: string): boolean {
  if (!figures.test(written)) return false;
  const told = written.split(/[\s,;-]+/).map(Number);
  if (told.every((figure, at) => at === 0 ? figure > 0 : figure > told[at - 1]!)) return true;
  const step = told[1]! - told[0]!;
  return step !== 0 && told.every((figure, at) => at === 0 || figure - told[at - 1]! === step || (step === 1 && figure === 0 && told[at - 1] === 9));
}

/** Whether single figures are marks out of five: few phones have no figure beyond. */
export function areMarks(digits: string): boolean {
  return marks.test(digits);
}
