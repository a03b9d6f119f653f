/** Mailboxes of one provider that a person reaches under several spellings. */
interface Provider {
  /** Domains that deliver to the same mailbox; the first is the canonical one. */
  domains: readonly string[];
  /** Characters the provider ignores in the local part. */
  ignored?: RegExp;
  /** Characters the provider treats as one: [any of these, canonical]. */
  alike?: readonly [RegExp, string];
  /** What begins a sub-address that the provider delivers to the same mailbox. */
  tag?: string;
}

const providers: readonly Provider[] = [
  { domains: ["gmail.com", "googlemail.com"], ignored: /\./g, tag: "+" },
  {
    domains: ["yandex.ru", "ya.ru", "yandex.com", "yandex.by", "yandex.kz", "yandex.ua", "yandex.com.tr", "yandex.uz", "narod.ru"],
    alike: [/\./g, "-"],
    tag: "+",
  },
  ...["outlook.com", "hotmail.com", "live.com", "mail.ru", "bk.ru", "inbox.ru", "list.ru", "internet.ru", "vk.com"].map((domain) => ({ domains: [domain], tag: "+" })),
  { domains: ["icloud.com", "me.com", "mac.com"], tag: "+" },
  { domains: ["fastmail.com"], tag: "+" },
  { domains: ["proton.me", "protonmail.com", "pm.me"], ignored: /[._-]/g, tag: "+" },
  { domains: ["yahoo.com"], tag: "-" },
];

const providerOf = new Map(providers.flatMap((provider) => provider.domains.map((domain) => [domain, provider] as const)));

/** Domains that no mail goes to, each a slip of the finger for a provider. */
const slips: Readonly<Record<string, string>> = {
  "gmial.com": "gmail.com", "gmai.com": "gmail.com", "gamil.com": "gmail.com", "gnail.com": "gmail.com", "gmail.con": "gmail.com",
  "gmal.com": "gmail.com", "gmaill.com": "gmail.com",
  "yandex.r": "yandex.ru", "yandex.tu": "yandex.ru", "yandx.ru": "yandex.ru", "yandeks.ru": "yandex.ru", "jandex.ru": "yandex.ru",
  "mail.r": "mail.ru", "mail.ry": "mail.ru", "mail.tu": "mail.ru", "maill.ru": "mail.ru", "meil.ru": "mail.ru", "mal.ru": "mail.ru",
  "hotmial.com": "hotmail.com", "hotmail.con": "hotmail.com", "outlok.com": "outlook.com", "yahoo.con": "yahoo.com",
};

/** Cyrillic letters that look like Latin ones and slip in when the keyboard was not switched. */
const lookalikes: Readonly<Record<string, string>> = { а: "a", в: "b", с: "c", е: "e", н: "h", к: "k", м: "m", о: "o", р: "p", т: "t", у: "y", х: "x" };

const shape = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/u;

/** Mailboxes that belong to a desk or a robot, whoever's domain they are at. */
const roles = /^(no-?reply|do-?not-?reply|info|support|sales|help|hello|admin|office|contact|zakaz|order|orders|shop|mailer-daemon|postmaster|billing|service|reklama|marketing|hr|buh|test|client|clients|pochta)\d*$/;

/**
 * The mailbox an address reaches, by the provider's own rules: case, ignored dots, sub-addresses, domains
 * of one service. Null for what is not an address.
 */
export function normaliseEmail(raw: string): string | null {
  const text = latin(raw.trim().toLowerCase().replace(/^mailto:/, "").replace(/^<|[>.,;]+$/g, ""));
  if (!shape.test(text)) return null;
  const at = text.lastIndexOf("@");
  const written = text.slice(at + 1);
  const domain = slips[written] ?? ascii(written);
  if (domain === null) return null;
  const provider = providerOf.get(domain);
  let local = text.slice(0, at);
  if (provider?.tag) local = local.split(provider.tag, 1)[0] ?? "";
  if (provider?.ignored) local = local.replace(provider.ignored, "");
  if (provider?.alike) local = local.replace(provider.alike[0], provider.alike[1]);
  return local === "" ? null : `${local}@${provider?.domains[0] ?? domain}`;
}

/** Whether a normalised address names a desk or a robot rather than a person. */
export function isRoleEmail(email: string): boolean {
  return roles.test(email.slice(0, email.lastIndexOf("@")));
}

function latin(text: string): string {
  if (!/[а-я]/.test(text)) return text;
  const turned = text.replace(/[а-я]/g, (letter) => lookalikes[letter] ?? letter);
  return /[а-я]/.test(turned) ? text : turned;
}

function ascii(domain: string): string | null {
  if (/^[a-z0-9.-]+$/.test(domain)) return domain;
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : null;
}
