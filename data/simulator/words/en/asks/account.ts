import type { Asks } from "../../asks.ts";
import type { Reason } from "../../reasons.ts";

export const account: Record<Extract<Reason, "account" | "site">, Asks> = {
  account: {
    question: [
      "I can't [log in|sign in] to my account, [please help|what do I do]?",
      "forgot my password and the [reset email|code] [never arrives|doesn't come]",
      "how do I [change|update] my [phone|email|surname]?",
      "please [delete my account|remove my data]",
      "my [orders|history] [disappeared|are gone], [temporary|will it be back]?",
      "please [unsubscribe me|take me off the list]",
      "I seem to have two accounts, can you [merge|join] them?",
      "[changed my number|lost my phone], how do I [log in|get the code] now?",
      "please turn off [calls|push messages|emails]",
      "my [surname|birthday] is wrong, [can you fix it|how to edit]?",
      "I'm locked out after [three tries|the update], [unlock me please|what now]?",
      "there's a strange order in my account, [is that a glitch|please look]",
    ],
    complaint: [
      "can't log in [for three days|since morning], [no code, no email|nothing works], [infuriating|awful]",
      "[someone got into|my account was hacked], [orders that aren't mine|strange address], [how do you keep data|scary]",
      "asked [five times|again and again] to unsubscribe, [still spam|stop it]",
      "emails at five in the morning, [leave me alone|I said no], [I'll complain|cheek]",
      "logging in takes half an hour, [codes expire before they arrive|torture], [hate it|fix this]",
      "my data leaked, [scammers call me|spam everywhere], [thanks a lot|terrible]",
    ],
    detail: ["my email is {email}", "old phone number", "checked the spam folder", "tried two phones"],
  },
  site: {
    question: [
      "the [site|app] [won't load|freezes|crashes], is it [just me|maintenance]?",
      "how do I [find|filter] {item} [on the site|in the app]?",
      "my basket keeps [emptying|disappearing], [why|what can I do]?",
      "the [buy|checkout] button [is grey|doesn't react], why?",
      "photos [don't load|are blank] on my phone",
      "it logs me out [every minute|again and again], [any fix|what do I press]?",
      "my city is wrong on the site, where do I change it?",
      "my review won't send, [is there a limit|a bug]?",
      "a page says 404, [has it moved|will you fix it]?",
    ],
    complaint: [
      "the [site|app] has been [down|slow] all day, [impossible to order|come on]",
      "the new design is [awful|a mess], [can't find anything|bring the old one back]",
      "basket lost [for the third time|at the last step], [an hour wasted|argh]",
      "search [is useless|shows the wrong stuff], [hopeless|gave up]",
      "the app [eats my battery|takes ages], [deleting it|unusable]",
      "captcha after captcha, [can't reach the goods|do you hate customers]",
      "since the update [nothing works|errors only], [ever heard of testing|pathetic]",
    ],
    detail: ["android phone", "updated the browser", "same on a computer", "screenshot attached"],
  },
};
