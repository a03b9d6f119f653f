import { describe } from "vitest";
import { chromiumPath } from "./browser.ts";
import { choices } from "./pages/choices.ts";
import { drawings } from "./pages/drawings.ts";
import { everyPage } from "./pages/every-page.ts";
import { journeys } from "./pages/journeys.ts";
import { paper } from "./pages/paper.ts";
import { publish } from "./pages/site.ts";

// one file, as a test file has a site of its own
describe.skipIf(chromiumPath === null)("published pages", () => {
  publish();
  everyPage();
  choices();
  journeys();
  drawings();
  paper();
});
