// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.directory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Describes a file of a tree for a filter.
 *
 * @param path the path of the file relative to the top of the tree, with slashes
 * @param size the number of bytes; {@code null} if it is not known, and for entries that
 * are not files, such as links
 * @param modified the time of the last change of the file, as reported by the file system
 * or the server that has the file. {@code null} if it is not known, and for entries that
 * are not files
 */
@ExtensibleRecord
public record DirectoryEntry(String path, @Nullable Long size, @Nullable Instant modified) {

}
