const ending =
  /^(?:e?s|'s|e?d|ing|ly|er|est|r|st|y|ier|iest|ily|ies|ied|iness|ness|ments?|ful|fully|less|ers|ings|able|ably|ations?|ions?|e|ingly|edly|al|ally|ous|ously|ity|ive|ively|n't)?$/;

/** Whether a tail can follow an English stem: inflections and the commonest derivations. */
export function isEnglishEnding(tail: string): boolean {
  return tail.length <= 7 && ending.test(tail);
}
