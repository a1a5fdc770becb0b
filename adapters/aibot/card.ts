import type { TemplateCard } from "@wecom/aibot-node-sdk";
import type { Option } from "../../src/answer/contract.ts";
import type { Choices } from "../tencent/choices.ts";
import { PHRASES } from "../tencent/phrases.ts";

/** A card has at most six buttons. */
const BUTTONS = 6;

/** The choices of an answer as a card of buttons; null where there are none. */
export async function drawCard(
  key: string,
  options: readonly Option[],
  choices: Choices,
): Promise<TemplateCard | null> {
  const shown = options.slice(0, BUTTONS);
  if (shown.length === 0) return null;
  return {
    card_type: "button_interaction",
    main_title: { title: PHRASES.choose },
    button_list: shown.map(({ label }, index) => ({
      text: `${index + 1}. ${label}`,
      style: 1,
      key: String(index),
    })),
    task_id: await choices.keep(key, shown),
  };
}

/** What the card becomes once a button was tapped. */
export function drawChosen(task: string, { label }: Option): TemplateCard {
  return {
    card_type: "button_interaction",
    main_title: { title: `${PHRASES.chosen}${label}` },
    button_list: [{ text: PHRASES.chosenButton, style: 1, key: "chosen" }],
    task_id: task,
  };
}
