// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

/**
 * Confirms a chunk (schema {@code ChunkUploadResponse}).
 *
 * @param size the length of the chunk in bytes
 * @param hash the MD5 digest of the chunk in hexadecimal
 */
record ChunkReceipt(long size, String hash) {

}
