// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.directory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A file of a tree, as a filter sees it.
 *
 * @param path its path below the top, with slashes
 * @param size how many bytes it has; {@code null} if that is not known, and of what is no
 * file, such as a link
 * @param modified when its content was last changed, as the side says that has it;
 * {@code null} if that is not known, and of what is no file
 */
public record DirectoryEntry(String path, @Nullable Long size, @Nullable Instant modified) {

}
