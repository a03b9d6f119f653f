import { expect, it } from "vitest";
import { open } from "./site.ts";

/** What stands beside a drawing and behind it. */
export function drawings(): void {
  it("works by keyboard alone: choices, definitions, data of a drawing", async () => {
    const { tab } = await open("en/overview.html");
    const reached: string[] = [];
    for (let step = 0; step < 60; step++) {
      await tab.keyboard.press("Tab");
      reached.push(await tab.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.getAttribute("name") ?? document.activeElement?.className ?? ""}`));
    }
    for (const wanted of ["A skip", "SELECT period", "SELECT region", "A def", "SUMMARY ", "A go"]) expect(reached).toContain(wanted);
    await tab.locator("#touchpoints .data summary").press("Enter");
    await tab.waitForSelector("#touchpoints table tbody tr:nth-child(6)");
    const [download] = await Promise.all([tab.waitForEvent("download"), tab.locator("#touchpoints .csv").press("Enter")]);
    expect(download.suggestedFilename()).toBe("touchpoints.csv");
    await tab.close();
  });

  it("holds the data of a drawing for a minute from when they were last asked for", async () => {
    const { tab } = await open("en/overview.html");
    await tab.clock.install();
    await tab.locator("#touchpoints .data summary").click();
    for (const seconds of [50, 20]) {
      await Promise.all([tab.waitForEvent("download"), tab.locator("#touchpoints .csv").click()]);
      await tab.clock.fastForward(seconds * 1000);
    }
    expect(await tab.locator("#touchpoints .csv").evaluate(async (link) => (await fetch((link as HTMLAnchorElement).href)).ok)).toBe(true);
    await tab.close();
  });

  it("says of kinds and repeats how often something is known of them, by whose words, and how sure that is", async () => {
    const { tab } = await open("en/voice.html");
    const said = (await tab.locator("#quality .facts").innerText()).split("\n");
    // what is served may answer that it does not know
    expect(said).toContain("answers 84% of 2,819 held-out texts and is right in 94% of these; made to answer all, right in 86%, before learning in 75%");
    // 1,654 of 3,310; 46 of 200; 270 of 300, 162 of these by words, so that 108 follow from what went before
    expect(said).toContain("named for 50% of 3,310 texts; unsure for 23% of the 200 that the learned model reads; 66% of 210 held-out texts read right, 70% before learning; the base serves");
    expect(said).toContain("known for 90% of 300 repeats, for 108 of them only by what went before; read by rules and the shipped base, which do not say how sure they are; not measured for want of labelled examples");
    await tab.close();
  });

  it("says of how many contacts it is not told when they were answered, beside the others and where there are no others", async () => {
    const { tab } = await open("en/response.html");
    const said = async (selector: string) => (await tab.locator(selector).innerText()).replaceAll("\u00a0", " ");
    expect(await said("#waiting-chat .h2s")).toContain("without 3 contacts of which it is not told when a reply came");
    expect(await said("#waiting-email .empty")).toContain("Of 44 contacts the data tell whether somebody replied, but not when");
    await tab.goto(tab.url().replace("/en/", "/ru/"));
    expect(await said("#waiting-chat .h2s")).toContain("без 3 обращений, время ответа на которые неизвестно");
    expect(await said("#waiting-email .empty")).toContain("По 44 обращениям видно, ответили ли, но не видно когда");
    await tab.close();
  });

  it("says how many texts are in languages that are not read", async () => {
    const { tab } = await open("en/voice.html");
    // 41 in Ukrainian and 12 in Kazakh
    expect((await tab.locator("#quality .facts").innerText()).split("\n")).toContain("53 texts, of which no sentiment is told: Russian and English are read");
    await tab.close();
  });

  it("draws no arrows where too few came, left or stayed to be told of, and has none in the data", async () => {
    const { tab } = await open("en/churn.html");
    const cell = tab.locator("#classes tbody tr").nth(2).locator("td").nth(0);
    expect(await cell.innerText()).toMatch(/^90\n[^▲▼]*$/);
    await tab.locator("#classes .data summary").click();
    const rows = tab.locator("#classes .data tbody tr");
    await rows.first().waitFor();
    expect((await rows.allInnerTexts()).find((row) => /^C\s+X/.test(row))?.split(/\s+/).slice(-2)).toEqual(["—", "—"]);
    await tab.close();
  });
}
