/**
 * Words of addresses that systems abbreviate, each line the canonical word and its other spellings. `-` as the canonical
 * word stands for words that tell nothing apart: the mark of a part (дом, кв., Apt), or the usual street (ул., St).
 */
const lines = `
- улица ул дом д влад владение вл квартира кв корпус корп к кор строение стр с литера лит помещение пом комната ком офис оф подъезд под этаж эт
- город гор г область обл район р-н край республика респ россия рф федерация российская индекс а я
- деревня дер д село с поселок пос п пгт рп станица ст-ца снт
- ulitsa ul ulica dom kvartira kv korpus korp str stroenie stroyenie gorod oblast obl
- street st str saint apartment apt flat unit suite ste house building bldg room rm floor fl no number box po usa uk
проспект пр-т пр-кт просп пр prospekt prospect pr-t pr
переулок пер pereulok per
площадь пл ploshchad ploschad pl-d
шоссе ш shosse
набережная наб naberezhnaya nab
бульвар б-р бул bulvar
проезд пр-д proezd
аллея ал alleya
тупик туп tupik
тракт тр-т
линия лин
микрорайон мкр мкрн мкр-н м-н mkr
квартал кв-л кварт
москва мск moscow msk
петербург спб с-петербург санкт-петербург spb petersburg
большая бол б-ая
малая мал м-ая
road rd
avenue ave av
boulevard blvd
drive dr drv
lane ln
court ct crt
place pl plc
square sq
crescent cres cr
circuit cct
circle cir
terrace ter terr tce
highway hwy
parade pde
parkway pkwy
close cl
grove gr grv
gardens gdns
heights hts
mount mt
north n
south s
east e
west w
`;

/** Word → canonical word; "" for words that tell nothing apart. Of a word on several lines the first holds. */
export const addressWords: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split("\n")
    .map((line) => line.split(" "))
    .reverse()
    .flatMap(([canonical, ...others]) => (canonical === "-" ? others.map((word) => [word, ""] as const) : [canonical!, ...others].map((word) => [word, canonical!] as const))),
);
