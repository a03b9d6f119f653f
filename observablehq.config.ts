// Read by Observable Framework when publish spawns it; publish says through the environment which pages to build and where to.
export default {
  root: process.env.OTKLIK_PAGES ?? "dashboards",
  output: process.env.OTKLIK_SITE ?? ".build/site",
  style: "theme.css",
  globalStylesheets: [],
  pages: [],
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  footer: "",
  preserveExtension: true,
  typographer: false,
  linkify: false,
};
