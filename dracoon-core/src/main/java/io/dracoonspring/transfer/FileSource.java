// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Represents a file.
 *
 * @param name its name
 * @param file its path
 */
record FileSource(@Nullable String name, Path file) implements UploadSource {

}
