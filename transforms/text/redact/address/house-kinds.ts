/** What houses are called that have a name of their own, by words that tell of hardly anything else; and by such as do. */
const plain = "cottage|house|lodge|farm|barn|hall|manor|villa|rectory|vicarage|grange|bungalow|forge|granary|stables|croft|gables|smithy";
const ofTwoFaces = "farmhouse|mill|court";
const all = `${plain}|${ofTwoFaces}`;
const capitals = all.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());

/** A word in small letters that is the kind of a house. */
export const houseKinds = new RegExp(`^(?:${all})$`);
/** Without one of these no house by its name is looked for: “Rose Cottage, High St”; “rose cottage mill lane”; in a text with capitals beside it. */
export const mayBeNamedHouse = new RegExp(`(?:${capitals}),\\s[A-Z]|[a-z],\\s(?:[A-Z][a-z]+\\s){1,3}(?:Street|Road|Lane|Avenue|Way|Close|Court|Drive|Place|Crescent|Terrace|Grove|Gardens|Mews|Walk|Row|Rd|St|Ln|Ave),\\s[A-Z]`);
export const mayBeSmallHouse = new RegExp(`(?:${plain}),?\\s(?:\\p{Ll}+\\s){1,3}(?:street|road|lane|avenue|way|close|court|drive|place|crescent|terrace)`, "u");
export const mayBeHouse = new RegExp(`\\b(?:${plain}),?\\s`);
