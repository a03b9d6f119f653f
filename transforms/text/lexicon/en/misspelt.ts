const words = (text: string): string[] => text.trim().split(/\s+/);

/** Words that carry the tone of a text and are long enough for a slip of one letter to make no other word. */
const toneful = words(`
  terrible terribly horrible horribly horrendous atrocious appalling appalled disgusting disgusted disgrace disgraceful nightmare pathetic
  ridiculous ridiculously useless worthless rubbish disaster disastrous unprofessional unacceptable outrageous incompetent incompetence
  arrogant ignorant ignored careless dishonest misleading fraudulent embarrassing embarrassed humiliating
  disappointed disappointing disappointment disappoint dissatisfied unsatisfied unhappy unpleasant miserable frustrated frustrating frustration
  annoyed annoying irritating irritated unreliable unhelpful unfriendly inconvenient inconvenience overpriced expensive
  damaged defective malfunction cancelled delayed confusing complicated difficult
  uncomfortable unfortunately unfair unresponsive regretted complaint complain complained refused rejected mediocre
  excellent excellence awesome amazing amazed amazingly fantastic wonderful wonderfully brilliant fabulous beautiful beautifully gorgeous
  delicious superior splendid remarkable impressive impressed incredible delighted delightful outstanding phenomenal flawless perfect perfectly
  exceptional exceptionally magnificent extraordinary spectacular impeccable marvelous marvellous
  recommend recommended recommending recommendation grateful gratitude appreciate appreciated appreciation thankful favorite favourite
  satisfied satisfying satisfaction satisfactory pleased pleasure pleasant enjoyed enjoyable happiest friendly friendlier helpful
  courteous polite politely respectful thoughtful considerate attentive accommodating professional professionally professionalism knowledgeable
  competent trustworthy reliable reliably dependable responsive promptly efficient efficiently seamless effortless convenient convenience
  straightforward intuitive comfortable spotless affordable generous reasonable reasonably beneficial successful
  definitely absolutely completely
`);

/** Slips of more than one letter, and of short words. */
const slips = `
  awful: awfull aweful awfel auful
  worst: wrost worste worsst
  worse: wrose
  grateful: greatful gratefull greatfull
  disappointed: dissapointed dissappointed dissapoined disapointted dissapointted
  disappointing: dissapointing dissappointing
  disappointment: dissapointment dissappointment
  unprofessional: unproffesional unproffessional unprofesional unprofessionnal
  professional: proffesional proffessional proffesionnal
  professionalism: proffesionalism profesionalism
  recommend: recomend reccomend reccommend recomand reccomand recommand reccommand
  recommended: recomended reccomended reccommended
  definitely: definately definatly definitly definetly definitley defintely
  absolutely: absolutley absolutly absolutaly
  excellent: excelent exellent excellant exelent excelant excellnt
  terrible: terable terribal terrable teribble
  horrible: horable horribal horrable horibble
  wonderful: wonderfull wunderful
  beautiful: beutiful beautifull beutifull
  useful: usefull
  helpful: helpfull
  thankful: thankfull
  useless: usless uselss usseless
  friendly: freindly frendly freindley
  polite: poilte pollite
  great: graet gret gr8
  good: goood
  awesome: awsome awsom awesom
  amazing: amzing amasing amazin amaizing amazeing
  delicious: delishious delicous
  ridiculous: rediculous rediculus ridiculus
  disgusting: discusting disgussting
  unacceptable: unexceptable unaceptable unacceptible unaccaptable
  embarrassing: embarassing embarasing
  frustrating: fustrating frusterating
  annoying: anoying annoing
  annoyed: anoyed
  fantastic: fantastick fantasic
  satisfied: satisified satisfyed satified
  unsatisfied: unsatisfyed
  happy: hapy happpy
  unhappy: unhapy
  appreciate: apreciate apprechiate appriciate
  appreciated: apreciated appriciated
  convenient: convinient conveniant convienent
  inconvenient: inconvinient inconveniant
  reliable: relyable
  broken: brokn brocken broekn
  incompetent: incompitent incompetant
  knowledgeable: knowledgable knowlegable knowledgeble
  courteous: curteous courtious
  impressed: impresed
  perfect: prefect perfict
  nightmare: nitemare
  pathetic: pathectic
  efficient: efficent eficient effecient
  inefficient: inefficent
`;

/** What a slip of one letter makes of a word whose first letter stands: one dropped, one doubled, two swapped, a vowel mistaken. */
function slipsOf(word: string): string[] {
  const made: string[] = [];
  for (let i = 1; i < word.length; i++) {
    const before = word.slice(0, i);
    const letter = word[i]!;
    const after = word.slice(i + 1);
    made.push(before + after, before + letter + letter + after);
    if (after) made.push(before + after[0] + letter + after.slice(1));
    if ("aeiou".includes(letter)) for (const vowel of "aeiou") made.push(before + vowel + after);
  }
  return made;
}

/** What these slips make of one word and is another. */
const right: ReadonlySet<string> = new Set(words("peasant please pleases expansive compliant reused prefect tankful"));

function allSlips(): Map<string, string> {
  const meant = new Map<string, string>();
  for (const word of toneful) for (const slip of slipsOf(word)) if (!right.has(slip)) meant.set(slip, word);
  for (const line of slips.trim().split("\n")) {
    const [word, made] = line.trim().split(": ") as [string, string];
    for (const slip of made.split(" ")) meant.set(slip, word);
  }
  for (const word of toneful) meant.delete(word);
  return meant;
}

const meant = allSlips();

/** The word that an English slip of the pen meant, or the word itself. */
export function respell(word: string): string {
  return meant.get(word) ?? word;
}
