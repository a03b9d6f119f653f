/** Given name, what friends say. */
export const women: readonly (readonly [string, string])[] = [
  ["Elizabeth", "Liz"], ["Catherine", "Kate"], ["Margaret", "Maggie"], ["Jennifer", "Jenny"], ["Susan", "Sue"], ["Rebecca", "Becky"], ["Victoria", "Vicky"], ["Emily", "Em"],
  ["Sarah", "Sally"], ["Laura", "Lori"], ["Hannah", "Hannah"], ["Olivia", "Liv"], ["Charlotte", "Charlie"], ["Julia", "Jules"], ["Emma", "Emmy"], ["Alice", "Ali"],
  ["Deborah", "Debbie"], ["Patricia", "Pat"], ["Nicole", "Nicky"], ["Samantha", "Sam"],
];
export const men: readonly (readonly [string, string])[] = [
  ["William", "Bill"], ["Robert", "Bob"], ["Michael", "Mike"], ["James", "Jim"], ["Thomas", "Tom"], ["Daniel", "Dan"], ["Christopher", "Chris"], ["Matthew", "Matt"],
  ["Andrew", "Andy"], ["Benjamin", "Ben"], ["Edward", "Ed"], ["Nicholas", "Nick"], ["Steven", "Steve"], ["Anthony", "Tony"], ["David", "Dave"], ["Joseph", "Joe"],
  ["Patrick", "Paddy"], ["Samuel", "Sam"], ["Oliver", "Ollie"], ["George", "George"],
];
export const surnames: readonly string[] = [
  "Smith", "Johnson", "Brown", "Taylor", "Wilson", "Davies", "Evans", "Thomas", "Roberts", "Walker", "Wright", "Robinson", "Thompson", "White", "Hughes", "Edwards", "Green",
  "Hall", "Wood", "Harris", "Lewis", "Martin", "Jackson", "Clarke", "Clark", "Turner", "Hill", "Scott", "Cooper", "Morris", "Ward", "Moore", "King", "Watson", "Baker", "Harrison",
  "Morgan", "Patel", "Young", "Allen", "Mitchell", "Anderson", "Phillips", "Lee", "Bell", "Parker", "Davis", "Bennett", "Miller", "Cook", "Shaw", "Cox", "Richards", "Marshall",
  "Collins", "Carter", "Gray", "Murphy", "Kelly", "Reid", "Kowalski", "Schneider", "Dubois", "Rossi", "Novak", "Larsen", "Nguyen", "Kim", "Singh", "Khan",
];
