import phrases from "../../knowledge/phrases/wechaty.json" with { type: "json" };

/** Words of the wechaty channel about itself; sentences about figures are never written here. */
export const PHRASES = phrases;
