// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Describes a file that was uploaded to an upload share. The server reports nothing else
 * to users of a share link.
 *
 * @param name the name of the file; after a name conflict, it differs from the requested
 * name
 * @param size the number of bytes, {@code null} if the server does not report it
 */
@ExtensibleRecord
public record SharedFile(String name, @Nullable Long size) {

}
