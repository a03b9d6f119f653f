// Of what Otklik is compared with, as much as the benches use.
declare module "natural/lib/natural/sentiment/SentimentAnalyzer.js" {
  export default class SentimentAnalyzer {
    constructor(language: string, stemmer: { stem(word: string): string }, vocabulary: string);
    getSentiment(words: readonly string[]): number;
  }
}
declare module "natural/lib/natural/classifiers/bayes_classifier.js" {
  export default class BayesClassifier {
    constructor(stemmer?: { stem(word: string): string });
    addDocument(text: string, label: string): void;
    train(): void;
    classify(text: string): string;
  }
}
declare module "vader-sentiment" {
  const vader: { SentimentIntensityAnalyzer: { polarity_scores(text: string): { compound: number } } };
  export default vader;
}
declare module "natural/lib/natural/tokenizers/aggressive_tokenizer.js" {
  export default class AggressiveTokenizer {
    tokenize(text: string): string[];
  }
}
declare module "natural/lib/natural/tokenizers/aggressive_tokenizer_ru.js" {
  export default class AggressiveTokenizerRu {
    tokenize(text: string): string[];
  }
}
declare module "@nlpjs/lang-ru/src/sentiment/sentiment_ru.js" {
  const words: { afinn: Readonly<Record<string, string>> };
  export default words;
}
