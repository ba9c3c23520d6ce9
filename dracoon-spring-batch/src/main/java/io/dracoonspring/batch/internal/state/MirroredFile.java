// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.state;

import org.jspecify.annotations.Nullable;

/**
 * Describes a file that a run has left with the same content in source and target.
 *
 * @param path its path below the source and the target
 * @param source its version in the source, {@code null} if it has to be compared again
 * @param target its version in the target
 * @param sent whether a mirror has sent the file, and not only found it there
 */
public record MirroredFile(String path, @Nullable FileVersion source, FileVersion target, boolean sent) {

}
