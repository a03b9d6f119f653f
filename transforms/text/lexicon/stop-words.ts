const stopWords = new Set(
  (
    "и в во на с со у к ко о об от до из за по для при про а но да же ли бы б то что чтобы как так это этот эта эти тот та те он она оно они его ее их ему ей им я мы ты вы мне мой моя мое мои мой меня нас нам вас вам ваш ваша ваше ваши свой себя был была было были быть есть уже еще ещё тоже там тут здесь очень пожалуйста здравствуйте привет добрый день вечер утро " +
    "the a an and or but if then so to of in on at for with from by as this that these those there here i me my we our us you your he she it its they them is are was were be been am do does did has have had will would can could should please hello hi hey just also very too"
  ).split(" "),
);

/** Words that say nothing of the subject; «не», «где», «когда» and their kin stay, they tell reasons apart. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
