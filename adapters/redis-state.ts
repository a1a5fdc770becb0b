/** Stands alone so that the package `redis` is loaded only where a server is configured. */
export { openRedisState } from "../src/index.ts";
