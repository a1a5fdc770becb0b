/** The part of word-extractor that we use; the package ships no types. */
declare module "word-extractor" {
  interface BodyOptions {
    /** False keeps the quotes as printed; true turns them into ASCII ones. */
    readonly filterUnicode?: boolean;
  }
  interface WordDocument {
    getBody(options?: BodyOptions): string;
    getTextboxes(options?: BodyOptions): string;
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<WordDocument>;
  }
}
