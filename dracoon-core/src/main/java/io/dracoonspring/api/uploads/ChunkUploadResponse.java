// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.uploads;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The size and hash of a received chunk; schema {@code ChunkUploadResponse} of the API.
 *
 * @param size the number of bytes received
 * @param hash the MD5 hash of the chunk, hexadecimal
 */
@ExtensibleRecord
public record ChunkUploadResponse(Long size, @Nullable String hash) {

}
