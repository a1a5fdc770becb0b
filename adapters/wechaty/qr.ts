import qrcode from "qrcode-terminal";
import { PHRASES } from "./phrases.ts";

/** The login's QR code as characters, with its link below for those whose terminal draws it badly. */
export function drawLogin(link: string): string {
  let drawn = "";
  qrcode.generate(link, { small: true }, (code) => {
    drawn = code;
  });
  return `${PHRASES.scan}\n${drawn}\n${PHRASES.scanLink}${link}\n`;
}
