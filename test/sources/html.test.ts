import { expect, test } from "vitest";
import { plainText } from "../../sources/html.ts";

test.each([
  ["entities of tweets", "Love you &lt;3 &amp; your crew&#39;s &quot;smile&quot;", "Love you <3 & your crew's \"smile\""],
  ["entities of Russian letters", "Цена&nbsp;&mdash; 500&nbsp;&#8381;, &laquo;дорого&raquo;", "Цена — 500 ₽, «дорого»"],
  ["what was encoded twice, once", "Tom &amp;amp; Jerry, &amp;lt;b&amp;gt;", "Tom &amp; Jerry, &lt;b&gt;"],
  ["a tag that was written as text", "нажмите &lt;b&gt;Войти&lt;/b&gt;", "нажмите <b>Войти</b>"],
  ["line breaks", "Добрый день!<br>Где заказ?<br/>Жду.<BR />\nСпасибо", "Добрый день!\nГде заказ?\nЖду.\nСпасибо"],
  ["paragraphs", "<p>Where is my order?</p>\n<p>It is <b>late</b>.</p>", "Where is my order?\nIt is late."],
  ["lines that a writer left empty", "Hello<br>\n<br>\n<br>\nbye", "Hello\n\nbye"],
  ["links and images", 'см. <a href="https://a.example/?x=1&amp;y=2" target="_blank">чек</a><img src="x.png" alt="чек">', "см. чек"],
  ["marks of one letter that end", "не <i>так</i> и <u>не</u> <s>сяк</s>", "не так и не сяк"],
  ["a letter within a word", "ново<b>сть</b>", "новость"],
  ["a page with its style, script and comment", "<html><head><title>t</title><style>p { color: red }</style></head><body><!-- hi --><div>Hello,<br>\n  I wait</div><script>if (a < b) { x() }</script></body></html>", "Hello,\nI wait"],
  ["a table", "<table><tr><td>Заказ</td><td>123</td></tr><tr><td>Сумма</td><td>5</td></tr></table>", "Заказ 123\nСумма 5"],
  ["what Outlook adds", '<p class="MsoNormal">Hi<o:p></o:p></p>', "Hi"],
  ["a script without an end", "ok<script>alert(1)", "ok"],
  ["a word parted only for its shape", "по&shy;сыл&#8203;ка", "посылка"],
])("%s are read as they were seen", (_, html, plain) => {
  expect(plainText(html)).toBe(plain);
});

test.each(["a < b and c > d", "люблю <3", "</3 больше не приду", "if x<y>z", "if a<b>c then", "AT&T, R&D & co", "пишите на <anna@mail.example>", "?a=1&copy=2", "  two  spaces \n\n\n\nand lines ", "<имя>, здравствуйте", "&nosuch;", "5 <6; 7> 3", ""])("a text that only looks like HTML stays: %j", (text) => {
  expect(plainText(text)).toBe(text);
});

test("a mark that is never ended takes no time to speak of", () => {
  const text = `${"<div a=".repeat(20_000)}${"<a b='".repeat(20_000)}`;
  expect(plainText(text)).toBe(text);
});
