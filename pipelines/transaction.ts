import type { Warehouse } from "./warehouse.ts";

/** Commits what `work` wrote, all of it or, when it throws, nothing; what it throws is thrown on. `isTrial` takes it back in either case. */
export async function inTransaction<T>(warehouse: Warehouse, work: () => Promise<T>, { isTrial = false } = {}): Promise<T> {
  await warehouse.run("begin");
  try {
    const result = await work();
    await warehouse.run(isTrial ? "rollback" : "commit");
    return result;
  } catch (fault) {
    // of a full disk the engine undoes the transaction by itself, and has none to roll back
    await warehouse.run("rollback").catch(() => undefined);
    throw fault;
  }
}
