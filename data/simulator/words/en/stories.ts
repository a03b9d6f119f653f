/** What people tell around the matter: where they come from, what it did to them, what else there is. */
export const contexts = [
  "[been ordering|I've been a customer] for [three years|ages]", "[first order with you|a friend recommended you]", "[it was a gift|bought it] for [my mum|my kid|the holidays]", "ordered through the [app|site|phone line]", "[I live outside town|two small kids here], [can't run around|can't wait in every day]", "[same thing|no trouble] last [time|month]", "[I'm at the pick-up point|writing from work|on my husband's phone]", "[I don't usually complain|not my first message|been patient]", "[read the rules|checked the help page], [no answer there|didn't find it]", "[small order|not a small sum], but [it's the principle|I'd like to understand]",
];
export const consequences = [
  "[left|now I'm] without [a present|the thing I needed|money until payday]", "[lost|wasted] [a day|two hours|my lunch break] on this", "had to [buy it elsewhere|take a taxi|move the party]", "[my kid is crying|my husband laughs at me|mum worries]", "[that was my last order|deleting the app|throwing away your card]", "[writing a review|a complaint is on its way]", "[trust is gone|no wish to buy again]",
];
export const softeners = ["[no rush|when you have a minute], [just want to know|would be nice to hear]", "[maybe I'm doing it wrong|could be my mistake]", "[sorry to bother you|sorry for asking again]", "[I know you're busy|I understand it's peak time]", "[can send a screenshot|happy to send photos]", "[just to be sure|just checking]", "[not angry yet|no panic]"];
/** Says that something is the matter but not what. */
export const vague = ["[I have a question|quick question] [about my order|]", "[please help|need some help|need advice]", "[problem with|something's wrong with] order {order}", "[is anyone there|are you open]?", "order {order}", "[it's about the {item}|about my purchase], [can I ask|may I]?", "[here's the thing|so here's the situation]", "[can't figure this out|I'm confused], [can you help|please explain]?"];
export const also = ["[also|and by the way|one more thing]: {other}", "[plus|on top of that], {other}", "[oh and|and], {other}"];
/** Two feelings in one breath; the whole is neither. */
export const twoSided = ["[thanks for answering|nothing against you], but {bad}", "{bad}, [though the lady on the phone was lovely|although the agent was polite]", "[the product is good|quality is fine], but {bad}", "[love the shop|usually great], [so it's a pity|which is why I'm surprised]: {bad}"];
