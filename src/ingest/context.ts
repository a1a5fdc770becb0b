import { type Agencies, makeAgencies } from "../agencies/index.ts";
import { loadAgencyData } from "../knowledge/agency-data.ts";
import { knowledgeDirectory } from "../knowledge/load.ts";

/** What reading a report needs to know beforehand. */
export interface ReadContext {
  readonly agencies: Agencies;
}

let held: ReadContext | null = null;

/**
 * The context from the `knowledge/` folder of this installation, loaded once.
 * @throws NianbaoError `config_invalid` where the folder is missing.
 */
export function defaultContext(): ReadContext {
  held ??= { agencies: makeAgencies(loadAgencyData(knowledgeDirectory())) };
  return held;
}
