import { lean } from "../../letters.ts";

/** How Russian patronymics end, in all cases. */
export const patronymic = lean(/^\p{L}{2,}(?:(?:ович|евич|ьич)(?:а|у|ем|е)?|(?:овн|евн|ичн)(?:а|ы|е|у|ой))$/u);
/** How surnames end, Russian in all cases and some English. */
export const surname = lean(/^\p{L}{2,}(?:ов|ев|ёв|ин|ын|ск(?:ий|ого|ому|им|ом|ая|ой|ую)|цк(?:ий|ого|ому|им|ом|ая|ой|ую)|енко|ко|ук|юк|чук|ян|швили|дзе|их|ых|son|man|ez|ova|eva|ov|ev|enko|sky|skiy)(?:а|у|ым|е|ой|ы)?$/u);

/** Whether a folded word has the form of a surname, or one half of it has. */
export function isSurname(word: string): boolean {
  return surname.test(word) || (word.includes("-") && word.split("-").every((half) => half.length > 2) && word.split("-").some((half) => surname.test(half)));
}
