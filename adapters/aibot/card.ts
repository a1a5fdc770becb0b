import type { TemplateCard } from "@wecom/aibot-node-sdk";
import { z } from "zod";
import type { Option } from "../../src/answer/contract.ts";
import type { StateStore } from "../../src/state/state.ts";
import { PHRASES } from "../tencent/phrases.ts";

/** Choices as buttons: drawn as a card, looked up when one is tapped. */
export interface Cards {
  /** The card for the choices, whose questions are kept for a day; null where there are none. */
  readonly create: (key: string, options: readonly Option[]) => Promise<TemplateCard | null>;
  /** The choice behind a tapped button; null where the card is gone. */
  readonly find: (task: string, button: string) => Promise<Option | null>;
}

/** A card has at most six buttons. */
const BUTTONS = 6;
const DAY = 24 * 3600;
const kept = z.array(z.object({ label: z.string(), question: z.string() }));

/** Keeps cards' choices under `prefix` in the shared state. */
export function createCards(state: StateStore, prefix: string): Cards {
  const keyOf = (task: string) => `${prefix}:card:${task}`;
  return {
    async create(key, options) {
      const shown = options.slice(0, BUTTONS);
      if (shown.length === 0) return null;
      const task = key.replace(/[^A-Za-z0-9_@-]/g, "-").slice(0, 128);
      await state.set(keyOf(task), JSON.stringify(shown), DAY);
      return drawCard(task, shown);
    },
    async find(task, button) {
      const text = await state.get(keyOf(task));
      const options = text === null ? [] : kept.parse(JSON.parse(text));
      return options[Number(button)] ?? null;
    },
  };
}

function drawCard(task: string, options: readonly Option[]): TemplateCard {
  return {
    card_type: "button_interaction",
    main_title: { title: PHRASES.choose },
    button_list: options.map(({ label }, index) => ({
      text: `${index + 1}. ${label}`,
      style: 1,
      key: String(index),
    })),
    task_id: task,
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
