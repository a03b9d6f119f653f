import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("a mail address told by voice", () => {
  it.each([
    ["почта олег белов сорок один собака рамблер ру", "почта [email]"],
    ["ящик света, точка, громова, собачка, яндекс, точка, ру", "ящик [email]"],
    ["it's harriet, dot, doe, at, firm, dot, org okay", "it's [email] okay"],
    ["it's doe thirty two at gmail dot com", "it's [email]"],
    ["мой имейл громова эт рамблер дот ру", "мой имейл [email]"],
    ["harriet period doe at aol dot com please", "[email] please"],
    ["h doe seven seven at hotmail dot co dot uk", "[email]"],
    ["пишите office собака granit дефис nsk точка ру", "пишите [email]"],
    ["email is cat lover two thousand at gmail dot com", "email is [email]"],
    ["Agent: What's your email? Customer: Sure, sunny flower twenty two at outlook dot com", "Agent: What's your email? Customer: Sure, [email]"],
    ["Диктуйте почту. Клиент: ольга, дальше нижнее подчёркивание, сорок два, собака яндекс точка ру", "Диктуйте почту. Клиент: [email]"],
    ["john.smith at gmail is my email", "[email] is my email"],
    ["моя почта солнышко двадцать два собака мейл", "моя почта [email]"],
    ["логин iyer89@tut,by тот же", "логин [email] тот же"],
  ])("is hidden whole: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["look at, dot, dash and comma", "почта не работает, собака яндекс такси не везёт", "The email said look at yahoo finance", "Email me at noon, I am at Outlook", "мы встретились у точки, собака лаяла, ру не было"])("is none in %s", (text) => expect(redact(text)).toBe(text));
});

describe("a mail address whose sign is a word", () => {
  it.each([
    ["harriet-at-firm.org is mine", "[email] is mine"],
    ["send it to harriet at firm.org today", "send it to [email] today"],
    ["login h.doe AT firm.org fails", "login [email] fails"],
    ["write h.doe@gmail,com. Thanks", "write [email]. Thanks"],
    ["to k.petrova{at}firm.org", "to [email]"],
  ])("is hidden in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["we shop at firm.org a lot", "the page look at-me.example is gone"])("is none in %s", (text) => expect(redact(text)).toBe(text));
});
