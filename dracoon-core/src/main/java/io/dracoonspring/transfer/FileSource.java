// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Represents a file.
 *
 * @param name the name of the file, {@code null} for a path without a name, such as the
 * root
 * @param file the path of the file
 */
record FileSource(@Nullable String name, Path file) implements UploadSource {

}
