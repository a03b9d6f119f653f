import { expect, test } from "vitest";
import { allEnded, eachAtMost } from "../../pipelines/publish/together.ts";

const turns = async (n: number) => {
  for (let i = 0; i < n; i++) await Promise.resolve();
};

test("a failure is told once all the others have ended, so that what they read can be closed", async () => {
  const ended: string[] = [];
  const slow = async () => {
    await turns(20);
    ended.push("slow");
  };
  await expect(allEnded([Promise.reject(new Error("the disk is full")), slow()])).rejects.toThrow("the disk is full");
  expect(ended).toEqual(["slow"]);
});

test("no more than so many are at work at once, and none is begun after a failure", async () => {
  const begun: number[] = [];
  let atWork = 0;
  let most = 0;
  const work = async (item: number) => {
    begun.push(item);
    most = Math.max(most, ++atWork);
    await turns(item === 2 ? 2 : 10);
    atWork -= 1;
    if (item === 2) throw new Error("two");
  };
  await expect(eachAtMost(2, [1, 2, 3, 4], work)).rejects.toThrow("two");
  expect({ begun, most, atWork }).toEqual({ begun: [1, 2], most: 2, atWork: 0 });
  await eachAtMost(2, [5, 6, 7], work);
  expect(begun).toEqual([1, 2, 5, 6, 7]);
});
