/** English stems by polarity and strength (−4…+4), written for Otklik; the notation is in ../compile.ts. */
export const englishPolarity = `
4: outstanding phenomenal superb flawless perfect
3: excellent awesome amazing fantastic wonderful brilliant love loving great best delight fabulous
2: good nice happy thank* thx. pleas* recommend enjoy helpful friendly kind. polite fast quick easy glad like satisfi* smooth reliable comfortable clean lovely appreciate
1: fine. ok. okay decent cheap free works fair useful interesting
-4: worst horrible horrendous disgust* scam fraud atrocious abysmal appalling
-3: terrible awful hate pathetic useless rude unacceptable garbage crap* sucks. suck ridiculous rip_off steal stole stolen nightmare furious
-2: bad poor slow broken break broke disappoint* wrong fail late. delay cancel* problem issue annoy* unhappy dirty expensive lost lose missing damage defect* worse frustrat* complain* refuse* unhelpful waste unreliable confus* error crash* stuck. wait waiting
-2: not_work* doesn't_work* didn't_work* never_arriv* not_arriv* still_wait* no_answer no_reply no_response don't_work*
-1: difficult hard unfortunately disconnect* hold. cheaply sorry sad
`;
