import { describe, expect, it } from "vitest";
import { redact } from "../../../transforms/text/redact.ts";

describe("somebody's name in no list of customers", () => {
  it.each([
    ["The invoice was signed by R. Featherstone, your fitter.", "The invoice was signed by [name], your fitter."],
    ["В акте написано Г. Лютиков, а не мой муж", "В акте написано [name], а не мой муж"],
    ["Прораб Кобзарь В.И. ушёл", "Прораб [name] ушёл"],
    ["my surname is spelled M-U-R-F-E-E, ok", "my surname is spelled [name], ok"],
    ["Посылку взял Витя Журба", "Посылку взял [name]"],
    ["звонила алина саркисян вчера", "звонила [name] вчера"],
    ["got better advice from Oleg on the phone", "got better advice from [name] on the phone"],
    ["Ksenia at your office and Yevgeniy rang me", "[name] at your office and [name] rang me"],
    ["Hi Marina, any news", "Hi [name], any news"],
    ["the hotel looks on the Marina, room IV in Roman numbers", "the hotel looks on the Marina, room IV in Roman numbers"],
    ["My auntie Xiomara lives alone", "My auntie [name] lives alone"],
    ["моя соседка Гульчачак видела", "моя соседка [name] видела"],
    ["You have confused me with Imogene Hartwell again", "You have confused me with [name] again"],
    ["Зелимира is my name", "[name] is my name"],
    ["Доктор Вербицкий принял сразу", "Доктор [name] принял сразу"],
    ["доктор вербицкий, спасибо", "доктор [name], спасибо"],
    ["заказ забрал Стас, а не я", "заказ забрал [name], а не я"],
    ["Terry at the desk was kind", "[name] at the desk was kind"],
    ["Pepita is the name. Waiting.", "[name] is the name. Waiting."],
    ["hi darren, any news", "hi [name], any news"],
    ["соедините с тимуром, пожалуйста", "соедините с [name], пожалуйста"],
    ["ПРИВЕТ, ТИМУР! ГДЕ ЗАКАЗ", "ПРИВЕТ, [name]! ГДЕ ЗАКАЗ"],
  ])("is told by the words around in %s", (text, clean) => {
    expect(redact(text)).toBe(clean);
  });

  it.each([
    "J. Crew shirt is too small",
    "We sat in hall B. Please clean it.",
    "Это был зал А. Потом зал Б. Красиво.",
    "The Billy bookcase wobbles",
    "Платье «Виктория» маломерит",
    "Маргарита с ананасом остыла, а пицца дорогая",
    "памятник Петру не заметить нельзя",
    "Wendy's burger was cold",
    "my sister WALKED OUT",
    "the code is A-B-C-D-E",
    "Вот ирина детская одежда здесь",
    "Доктор Хаус — отличный сериал",
  ])("is not found in %s", (text) => {
    expect(redact(text)).toBe(text);
  });

  it.each([
    ["it's wei, call me", ["wei zhang"], "it's [name], call me"],
    ["this is zoë's husband", ["hall zoë"], "this is [name] husband"],
    ["Mark and I bought two lamps", ["baker mark"], "[name] and I bought two lamps"],
    ["Всё верно, Любовь?", ["любовь петровна черных"], "Всё верно, [name]?"],
    ["напишите вере в личку", ["вера николаевна зайцева"], "напишите [name] в личку"],
    ["Никитос заберёт", ["никита романов"], "[name] заберёт"],
    ["Машуня, Катюнь не будет", ["мария сергеевна кузнецова"], "[name], Катюнь не будет"],
    ["Палыч на месте?", ["александр павлович лебедь"], "[name] на месте?"],
    ["Сергевне привет", ["мария сергеевна кузнецова"], "[name] привет"],
    ["m. kuznetsova писала", ["мария сергеевна кузнецова"], "[name] писала"],
    ["я Кузнецова-Петрова теперь", ["мария сергеевна кузнецова"], "я [name] теперь"],
    ["Иавн Петрович ждёт", ["иван петрович сидоров"], "[name] ждёт"],
    ["Сидорв на связи", ["иван петрович сидоров"], "[name] на связи"],
    ["Dear Mc Allister, hold on", ["mcallister robert"], "Dear [name], hold on"],
    ["i see, mr st. clair, hold on", ["thomas st. clair"], "i see, mr [name], hold on"],
    ["it's bob, thanks", ["mcallister robert"], "it's [name], thanks"],
    ["that is long, it's rich", ["richard blackwood"], "that is long, it's rich"],
    ["заказ для олега и максима", ["олег петров"], "заказ для [name] и [name]"],
  ])("of a known customer is found in %s", (text, names, clean) => {
    expect(redact(text, { names })).toBe(clean);
  });
});

describe("a name told in several words or by what is said around it", () => {
  it.each([
    ["Agent Olivia de la Cruz helped me", [], "Agent [name] helped me"],
    ["galina stepanovna orlova here", ["Орлова Галина Степановна"], "[name] here"],
    ["my name is rob and i wait", ["Robert Hill"], "my name is [name] and i wait"],
    ["it was given to tom", ["Thomas Reed"], "it was given to [name]"],
    ["rob speaking", ["Robert Hill"], "[name] speaking"],
  ])("is hidden: %s", (text, names, clean) => expect(redact(text, { names })).toBe(clean));

  it.each([
    ["Клиент: Вера в людей вернулась", []],
    ["Клиент: ИНН нужен?", ["Инна Мороз"]],
    ["Customer: same address as before", []],
  ])("is none in %s", (text, names) => expect(redact(text, { names })).toBe(text));
});
