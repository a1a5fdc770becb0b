/** telegraf writes names as they are into a header: quotes, slashes and line ends must not stand in them. */
export function safeName(name: string): string {
  const clean = name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}"'\\/:*?<>|;%]/gu, "_")
    .replace(/^[.\s]+|[.\s]+$/gu, "");
  const dot = clean.lastIndexOf(".");
  const ending = dot > 0 && clean.length - dot <= 8 ? clean.slice(dot) : "";
  const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, 80).join("");
  return stem === "" ? `文件${ending}` : stem + ending;
}
