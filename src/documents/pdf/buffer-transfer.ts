interface Transferable extends ArrayBuffer {
  transferToFixedLength?: (length?: number) => ArrayBuffer;
}

/**
 * PDF.js calls `ArrayBuffer.prototype.transferToFixedLength`, which Node has only from version 22 on: without it, the
 * drawing operators of a page break off silently. A copy does the same work.
 */
export function provideBufferTransfer(): void {
  const prototype: Transferable = ArrayBuffer.prototype;
  prototype.transferToFixedLength ??= function transfer(this: ArrayBuffer, length?: number) {
    const copy = new Uint8Array(length ?? this.byteLength);
    copy.set(new Uint8Array(this, 0, Math.min(this.byteLength, copy.length)));
    return copy.buffer;
  };
}
