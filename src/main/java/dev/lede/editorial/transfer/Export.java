package dev.lede.editorial.transfer;

/**
 * An export that is written while it is sent.
 *
 * @param published whether it holds only what readers see now
 * @param packed whether it is packed with gzip
 */
public record Export(boolean published, boolean packed) {}
