import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("an address in small letters", () => {
  it.each([
    ["we live at 100 westbourne court hexham no water", "we live at [address] no water"],
    ["at 4430 chestnut rd kalamazoo wheres my driver", "at [address] wheres my driver"],
    ["went to 176 bridge place fremantle wa 6160 it was shut", "went to [address] it was shut"],
    ["taxi to 154 westbourne way please", "taxi to [address] please"],
    ["im at rose cottage beech way", "im at [address]"],
    ["they went to number thirteen priory court instead", "they went to [address] instead"],
    ["Thanks\n85 victoria court lisburn", "Thanks\n[address]"],
    ["балашов дзержинского 147 13", "[address]"],
    ["такси на братьев кашириных 23 не едет", "такси на [address] не едет"],
    ["живу на дзержинского в 23 доме", "живу на [address]"],
    ["живу на лесной 14, лифт стоит", "живу на [address], лифт стоит"],
    ["мы в кимрах на улице циолковского дом 48Б", "мы в [address]"],
    ["мы в твери на шевченко 112", "мы в [address]"],
    ["адрес с. верхняя тура ул. чапаева д. 30", "адрес [address]"],
    ["я стою на Титова 132/210, у магазина", "я стою на [address], у магазина"],
  ])("is hidden whole in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    "it is a 20 minute walk to 3 different places",
    "the Samsung, 55 inch drive",
    "waited 2 weeks, 3 separate drive attempts",
    "the high street is dead and mill lane is shut",
    "жалоба на петрова 3 раза писала",
    "заказ на иванову 2 штуки",
    "на новой 5 квартир свободно",
    "были в туле 3 дня, в шуе мороз 20 градусов",
    "доставка в шую, луга и клин за 5 дней",
  ])("is none in %s", (text) => expect(redact(text)).toBe(text));
});
