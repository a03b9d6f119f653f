/** The commonest words of languages written in Latin letters; `ru` is Russian typed in Latin letters. */
const lines: Readonly<Record<string, string>> = {
  en: "the a an i you he she it we they my your our his her its their is are was were be been being am do does did has have had not no and or but if so to of in on at for with from by as this that these those there here what when where why how who which can could will would should may might just very too all any some than then about after again still only also out up down off over me him us them don't doesn't didn't can't won't isn't wasn't i'm i've it's that's you're please thank thanks thx hello hi hey ok okay yes yeah good great bad nice best worst love like want need help get got give make order delivery refund card money account flight customer service small large big size fits fit runs run item box parcel arrived broken broke late wrong missing never reply works work working cancel stop agent human someone anyone cheap fast slow easy hard",
  ru: "ne chto eto kak gde kogda pochemu zachem kto moi moy moya moyo moe mne menya vas vam nam nas vy oni dlya uzhe esche eshe escho yeshche tolko ochen spasibo spasib privet zdravstvuyte zdravstvujte pozhaluysta pojaluista zakaz zakaza zakazal zakazala dostavka dostavki dostavku dostavili kurier kuryer kurer dengi denge deneg vozvrat vernite vernut magazin sayt sait karta kartu karty oplata oplatil oplatila prishel prishlo prishla prishli prishol pridet pridyot zhdu jdu rabotaet rabotayet ploho horosho khorosho otlichno skolko mozhno mojno nado nuzhno nujno dney dnei nedelya nedelyu segodnya zavtra vchera vse vsyo bez est byl byla bylo budet tovar razmer nomer telefon podderzhka otvet otvechaet otvetili hochu khochu mogu nichego nikto nikogda opyat snova dolgo bystro ploxo xorosho uzhas kogda-to gde-to pochta posylka posylku",
  es: "el la los las un una unos de del y en que es por para con no se lo su mi me te le más mas pero como este esta muy todo ya bien gracias hola cuando donde porque está son fue ha han pedido entrega servicio dónde mucho muchas muchos nunca nada quiero dinero mal malo paquete llegó llego funciona aplicación días buenos buenas tarde tardes perfecto roto puedo ayuda ayudar tengo problema señor demasiado caro cara pésimo pesimo respuesta sin llega llegado nadie responde devolución reembolso urgente feliz contento contenta barato rápido rápida lento",
  pt: "o a os as um uma de do da dos das e em no na que é não nao por para com se meu minha mais mas como este esta muito tudo já ja bem obrigado obrigada olá quando onde porque está foi ainda gostei produto entrega chegou recebi comprei loja prazo ótimo otimo bom boa recomendo antes nunca dinheiro atraso eu sempre excelente comprar compra veio qualidade parabéns parabens lindo linda perfeito satisfeito satisfeita pelo pela nos nas aos atendimento expectativas errado errada entregaram adorei amei melhor vendedor caro péssimo pessimo ruim devolução quero entregue ninguém responde obg rápido rápida",
  fr: "le la les un une des du de et en que est pour avec ne pas se mon ma mes plus mais comme ce cette très tout déjà bien merci bonjour quand où parce je vous nous il elle été sont sur dans commande livraison suis avez pouvez aider beaucoup ça ca ici tres livreur colis retard remboursement jamais rien encore marche fonctionne déçu decu nul nulle rapide madame monsieur vais veux fait faire trop cher chère chere content contente toujours réponse reponse personne répond service-client annuler où-est satisfait satisfaite",
  de: "der die das ein eine einen und in zu den dem des ist nicht mit für auf ich sie wir es von bei auch aber wie was noch schon sehr gut danke hallo wann wo weil mein meine kann haben hat war bestellung lieferung alles gerne gern bestens guten tag morgen abend bitte paket angekommen geld zurück zuruck möchte funktioniert leider schlecht schlechter immer nie wieder schnell spät keine kein nichts hilfe brauche warum wird werden habe teuer billig rechnung fehlt fehlen bleibt ware kaputt kundenservice antwort niemand super-service zufrieden unzufrieden stornieren rückgabe wurde nur bin",
  it: "il lo la gli le un una di del della e in che è non per con si mio mia più ma come questo questa molto tutto già bene grazie ciao quando dove perché sono ho ha ordine consegna mille dov'è funziona caro cara troppo pacco arrivato arrivata nessuno risponde rimborso ottimo pessimo servizio contento vorrei buongiorno buonasera soldi indietro",
  pl: "i w na nie się z do jest to że jak o za od po ale czy mnie już tak co dla było bardzo dziękuję dzień dobry kiedy gdzie dlaczego mój moja zamówienie przesyłka paczka dziekuje proszę zwrot pieniądze pieniedzy dostawa kurier późno działa dziala drogo polecam super-obsługa dobrze źle",
  tr: "ve bir bu için çok ne da de mi var yok ben sen o değil gibi daha ile ama olarak kadar sonra teşekkürler merhaba nerede zaman sipariş kargo siparişim paramı param iade edin kötü hizmet yardım lazım lütfen geldi gelmedi çalışmıyor kaldım memnun kurye geç hala para teşekkür selam ederim kargom berbat istiyorum pahalı pahali harika güzel tavsiye neden cevap",
  sv: "tack så mycket var är min mitt jag inte det och har paket beställning leverans bra dålig pengar hej varför när fungerar",
  da: "tak hvor er min mit jeg ikke det og har pakke bestilling levering god dårlig penge hej hvorfor hvornår virker mange",
  fi: "kiitos missä on minun tilaus tilaukseni paketti ei toimi hyvä huono rahat takaisin hei milloin miksi oikein paljon",
  cs: "děkuji dekuji kde je moje můj objednávka zásilka balík nefunguje peníze vrátit dobrý den prosím špatné skvělé proč kdy vše v pořádku mockrát",
  ro: "mulțumesc multumesc unde este comanda mea coletul nu funcționează bani înapoi bună ziua foarte rău bine când de-ce și",
  hu: "köszönöm hol van a rendelésem csomag nem működik pénz vissza jó napot nagyon rossz mikor miért",
  lt: "ačiū aciu kur yra mano užsakymas siunta neveikia pinigus grąžinkite labai blogai gerai kada kodėl viską už",
  lv: "paldies kur ir mans pasūtījums sūtījums nestrādā naudu atpakaļ ļoti slikti labi kad kāpēc",
  et: "aitäh kus on minu tellimus pakk ei tööta raha tagasi väga halb hea millal miks",
  uz: "rahmat raxmat qayerda buyurtma buyurtmam kelmadi pul pulimni qaytaring yomon yaxshi qachon nega salom kerak yoq",
  id: "terima kasih di mana pesanan saya paket tidak belum sampai uang kembali bagus buruk kapan kenapa",
  vi: "cảm ơn đơn hàng của tôi ở đâu không tốt giao chậm tiền lại",
  nl: "de het een en van in is dat op te zijn met voor niet ik je we er aan ook maar als nog heel goed bedankt hallo wanneer waar mijn heb heeft was bestelling levering dank jullie pakket bezorgd duur geld terug slechte service snel werkt",
};

/** Letters that only some of these languages have. */
export const tellingLetters: readonly (readonly [letters: RegExp, languages: readonly string[]])[] = [
  [/[ãõ]/, ["pt"]], [/[ñ¿¡]/, ["es"]], [/[ßäöü]/, ["de"]], [/[ąęłńśźż]/, ["pl"]], [/[ğış]/, ["tr"]], [/[éêâ]/, ["fr", "pt", "es"]], [/[èùœ]/, ["fr", "it"]], [/ç/, ["fr", "pt", "tr"]], [/[íóúá]/, ["es", "pt"]],
  [/å/, ["sv", "da"]], [/ø/, ["da"]], [/[őű]/, ["hu"]], [/[ěřů]/, ["cs"]], [/[șță]/, ["ro"]], [/[ėųį]/, ["lt"]], [/[āēīķļņ]/, ["lv"]], [/[đơưạảấầậắằặẹẻếềệịỉọỏốồộớờợụủứừựỳỵỷỹ]/, ["vi"]],
];

/** Languages that have a word, with how much it tells: a word of many languages tells little. */
export const functionWords: ReadonlyMap<string, readonly (readonly [language: string, weight: number])[]> = (() => {
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries(lines)) {
    for (const word of new Set(words.split(" "))) languages.set(word, [...(languages.get(word) ?? []), language]);
  }
  return new Map([...languages].map(([word, own]) => [word, own.map((language) => [language, (word.length > 2 ? 1 : 0.6) / own.length] as const)]));
})();

/** Words of languages in Cyrillic letters that Russian does not have, typed without letters of their own. */
export const cyrillicWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    uk: "дякую чому що щоб як дуже добре погано треба зараз тільки вже ще або куди де немає нема працює працюе замовлення поверніть гроші допоможіть підкажіть чудово ласка прийшло сьогодні завжди ніколи мені тобі йому якщо хто цей ця це вони вона воно мого вашого якість якісь посилка посилку кошти рахунок відповідь зв'язок привіт вітаю будь",
    be: "дзякуй дзякую чаму калі дзе пасылка дрэнна працуеце даставка даслалі вельмі таксама трэба няма што прывітанне грошы цяпер",
    bg: "къде поръчка поръчката пратката всичко наред пристигна няма съм защо още това здравейте бавна куриерът закъсня връщане ви лошо обслужване здрасти",
    sr: "лепо није нису пошиљка поруџбина касни ништа увек хвала добар",
    kk: "рахмет рақмет калай қалай жок жоқ акша сәлем салеметсиз салем кайда қайда керек емес жумыс калайсыз болды маган неге тапсырыс",
  }).flatMap(([language, words]) => words.split(" ").map((word) => [word, language] as const)),
);
