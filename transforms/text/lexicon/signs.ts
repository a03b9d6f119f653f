const positiveEmoji = "😀😃😄😁😆😊🙂😍🥰😘😗😙😚🤗🤩😎👍👌💪❤♥💕💖💗💙💚💛🧡💜🤍💯🔥🎉🥳✨⭐🌟☺😋😂🤣👏🙌😇😉🌹💐🎁✅🏆😻💓💞🫶🤝💃🕺🎊🍾🥂🌞🌈🌸🌺🌷🌻💋👑✌🫰❣💘💝💟🥇🎂🍀😸😹😽🙋🤙🥹";
const negativeEmoji = "😡😠🤬😤😢😭😞😔😟🙁☹😣😖😫😩👎💩🤮🤢😒🙄😑😐💔😱😨😰😥😓🤦😾🖕🤡😕😧😳😿⛔❌🚫😶‍🌫️👿☠🆘🤕🤒🥲😵😬😪🤥🥴😮‍💨";

const emojiStrength = new Map<string, number>();
for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(positiveEmoji)) emojiStrength.set([...segment][0]!, 2);
for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(negativeEmoji)) emojiStrength.set([...segment][0]!, -2);
emojiStrength.set("🙏", 0.4);

/** Emoji that say something of tone. */
export const emojiOfTone: readonly string[] = [...emojiStrength.keys()];

/** Strength of an emoji or a smile typed in characters, 0 when it says nothing. */
export function signStrength(sign: string): number {
  const emoji = emojiStrength.get(String.fromCodePoint(sign.codePointAt(0)!));
  if (emoji !== undefined) return emoji;
  if (/^(?:<3+|[:;=8xхXХ]?[-'^o]?[)\]Dd*]+|\^_*\^|:[-']?3)$/u.test(sign)) return sign.startsWith("<") || /[)D*]{2}/.test(sign) ? 2 : 1.5;
  if (/^(?:<\/3+|[:;=8xхXХ]?[-'^o]?[([|\\/]+|[-=]_[-=]|[TТ]_+[TТ]|;[-_]+;|:[-']?[сc])$/u.test(sign)) return /\({2}/.test(sign) ? -2 : -1.5;
  return 0;
}

/** A bracket that nothing opens or closes is a smile in Russian: «не взяли(» is sad, «хорошо)» at most mild. */
export const loneBracket = { "(": -1.5, ")": 0.7 } as const;
