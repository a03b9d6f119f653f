const wordSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Given names that are everyday words too: a name only beside another name, or when a record says so. */
const everydayGiven = wordSet(
  "вера надежда любовь роман лев роза мир слава майя марс лада злата светлана рада мила агата яна рома алик ника лера кира ада ия майя гена тома витя гор марк нина " +
    "will mark grace hope joy faith rose lily may june april august bill bob jack frank grant rich art sue pat drew dale chase miles max ray rob guy gene don dot bud chip ivy daisy " +
    "или уровне уровнем уровню зал зале зала залы залу зало люди людей людям любой любом милая милой милом тому рады женой жена жены жене ради идем славу рад полу пола поле света свете светом марку марта марте залов " +
    "тона тон филе дневном родом роду род малом мала каре костей кости кость семи лени лень рости тема теме тему темы галочку галочка надежды надежду любовью любви любим дом дома доме дому том тома томе прошу проша пашу пашу машу соню лису " +
    "день дне дня дни мая мае мину мины мира мире миру миром верю верен верно вере веру веры розы розу лады ладу марки марке деле доли доля дол коля раи рая рай рим зоны зона вали валит вал стас сева юг ян лёня лен лена " +
    "den con jan mac tom mon norm tel court lil jazz cal dec del curt dick fran tim sat kay val lou wes sid gus les pete mel von per ann penny ruby amber crystal dawn eve summer autumn star sky skip wade bea al ed ty sandy lane christian page paris jean hunter mason carter earl dean van ward glen cliff heath reed read nick jay kit drake olive violet pearl gay joe ally ali asia china india" +
    " толикой толика вытек влади дым дыма дымом дыму ванная ванной ванну рост роста росту ростом росте серия серии серию серией серий сера серу серой серые урок урока уроки али дания данию дани альфа альфы альфу альфе альфой залом сарая сарай ага лисья иза вела ввела дар дара дару дары даром " +
    "март марта марте мартом никого никому никто июль июля июле июнь июня июне пашка пашки нора норы нору поля полей полю полям полин кати лину сон сони соне боре боря борю валя валю коля колю колей толя толи витой леня сани саней зоей рима римом лила лило инн инны инну лана лия ева женись степь степи тиша тише " +
    "гены гене геной оси осью ося кеш кеша ром роме мир галочки чек магия жара жары роза вечерина карина лилия лилии ангел ангелы руся уля улей лизать алый алая тихо тихон нин мишка мишки герой героя герои ила ура гуляем гуля гулять малы милы мини мина мины минус идею идея жену жен женой бела крыс дарю дари любая любя gen crisp петух вовка " +
    "yoda wanna jeans marks fill sofa oliva tori dom jean marc phil harry matt ben dan deb tim tony terry stew sue sally gill jill kitty kit kerry penny nelly ned ted tess tessa bell belle bella della dora flora gail gale hank hazel heather holly iris ivy jasmine joan josh juan june laurel les lew lou luke mac mandy marina marsh mickey milo mira misty",
);

/** Surnames that are everyday words as they stand: «нет зайцев», "the price of the brown one". */
const surnames = wordSet(
  "зайцев волков орлов котов жуков соколов комаров баранов козлов быков петухов кузнецов плотников поваров мельников столяров морозов цветов грибов огурцов стрельцов борцов бойцов гончаров рыбаков казаков поляков греков королев " +
    "соловьев журавлев голубей медведей кабанов тараканов пауков муравьев часов вагонов столбов дубов кустов снегов шаров носков карманов кораблев лодок сухов попов дьяков судей пастухов ткачей ковалей " +
    "brown young price prices baker bakers king kings hill hills wood woods stone stones white black green grey gray gold golden silver long short little small big rich poor strong sharp wise good best love day days winter summers " +
    "park parks river rivers brook lake field fields forest bush flower flowers church bishop pope knight hunter fisher miller carpenter turner walker driver porter farmer parker potter butler gardener fox wolf bird birds swan crane bear lamb bull moon star " +
    "case bond cash money sweet bright bell bells ball box brand burns chance dear fish frost gates glass hall hand hands hardy head hood house hunt key keys land law lane low marsh moody moss nail north south west east noble peach pepper pike pool post power pride " +
    "quick race ray read reed rice ring rush sands savage shell snow spark sparks speed spring steel storm street swift trip tree wall walls ware waters way wells wheeler wild worth cook cooks clerk singer weaver banks cross camp cotton fry light major mean more new " +
    "old page paper parent person place plant plum root rule sale sales saw school self sell shop simple song south spice stamp staple start stock summer tank tell thorn tow train track town vine wax weeks well wing wish word words year years yard",
);
const adjective = /^(?:бел|черн|толст|красн|нов|стар|мирн|быстр|крут|остр|сер|зелен|рыж|син|мал|больш|горьк|сладк|тих|добр|лих|лют|красив|весел|грозн|храбр|смел|бойк|кривон|крив|хром|глух|нем|седой|сед|худ|лыс|бород|богат|бедн|долг|коротк|широк|высок|низк|тонк|гладк|мягк|твердохлеб|золот|серебрян|желез|медн|каменн|лесн|полев|верхн|нижн|средн|зимн|летн|осенн|весенн|холод|тепл|мороз|умн|глуп|честн|прав|лев|свят|чист|грязн|пуст|полн|дик|слеп|нагой|рябой|ряб|строг|грубы|груб|дорог|дешев|вольн|дальн|ближн|первы|втор|трет)(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ую|юю|ых|их|ыми|ими)$/u;
const noun = /^(?:жук|воробь|воробе|лисиц|лис|мельник|заяц|зайц|волк|медвед|сокол|орел|кот|рыб|гус|сорок|мороз|зим|весн|бондар|гончар|пастух|корол|шапк|каш|борщ|сал|ворон|галк|голуб|журавл|соловь|солове|комар|мух|пчел|муравь|козел|козл|баран|бык|коз|кож|шуб|пиром|кулак|нос|пал|голов|борода|бород|ус|зуб|молот|гвозд|топор|кол|пил|клюк|дуб|берез|калин|малин|рябин|яблок|груш|слив|виноград|хмел|гор|лес|пол|луг|степ|рек|озер|мор|камен|камн|песок|песк|снег|дожд|гром|ветер|ветр|туман|солнц|звезд|луна|луны|кузнец|портн|сапожник|повар|пекар|писар|дьяк|поп|судь|ткач|швец|рыбак|охотник|солдат|казак|царь|князь|барин|мещан|гост|друг|брат|дед|баб|сирот|москвич|тулуп|щетк|щетин|лопат|метл|тарелк|кружк|ложк|миск|чайник|сухар|пирог|блин|крупа|крупы|пшен|просо|капуст|морков|редьк|буряк|гарбуз|огурец|цибул|чеснок|перец|соль|соли|сахар|мед)(?:|й|а|у|ом|ем|е|и|ы|ов|ев|ей|ам|ями|ами|ах|ой|ою|ь|я|ю|ью|ям|ях)$/u;

/** Whether a folded word that is somebody's given name is a word of the language as well: «ура» may be drawn out. */
export function isEverydayGiven(word: string): boolean {
  return everydayGiven.has(word) || (/(.)\1\1/u.test(word) && everydayGiven.has(word.replace(/(.)\1+/gu, "$1")));
}

/** Whether a folded word that is somebody's surname is a word of the language as well. */
export function isEverydaySurname(word: string): boolean {
  return surnames.has(word) || surnames.has(word.replace(/'s$/, "")) || adjective.test(word) || noun.test(word);
}
