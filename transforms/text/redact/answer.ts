/** Whoever answers in a conversation that is written down, before what he says. */
export const answering = "(?:клиент|абонент|покупатель|пассажир|customer|client|caller|user|passenger)\\s?:\\s";
/** What an answer begins with: "Sure, it's …". */
export const opening = "(?:(?:да|ага|угу|так|конечно|записывайте|пишите|сейчас|секунду|э+м*|yes|yeah|yep|sure|ok(?:ay)?|of\\scourse|certainly|um+|uh+|er+m?|so|it['’]?s|that['’]?s)[\\s,.…]{1,3}){0,4}";
