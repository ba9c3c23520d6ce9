// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.state;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Describes a file that a run has left with the same content in source and target.
 *
 * @param path its path below the target
 * @param renamedFrom its path below the source, {@code null} if it is the same
 * @param source its version in the source, {@code null} if it has to be compared again
 * @param target its version in the target
 * @param sent whether a mirror has sent the file, and not only found it there
 */
public record MirroredFile(String path, @Nullable String renamedFrom, @Nullable FileVersion source, FileVersion target,
		boolean sent) {

	/**
	 * Tells whether this is the file with a path in the source, and not another file that
	 * now has its path in the target.
	 * @param renamed the path in the source, {@code null} if it is the path in the target
	 */
	public boolean isOf(@Nullable String renamed) {
		return Objects.equals(this.renamedFrom, renamed);
	}

}
