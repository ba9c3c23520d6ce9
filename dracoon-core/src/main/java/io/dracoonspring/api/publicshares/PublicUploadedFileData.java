// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicshares;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A file that was uploaded through an upload share; schema {@code PublicUploadedFileData}
 * of the API.
 *
 * @param name the name
 * @param size the length in bytes
 * @param createdAt when it was uploaded
 * @param hash the hash of the content, hexadecimal, if the server has computed it
 */
@ExtensibleRecord
public record PublicUploadedFileData(String name, Long size, Instant createdAt, @Nullable String hash) {

}
