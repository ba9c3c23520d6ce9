// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.state;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Holds the recorded versions of a file. Both versions have the same content.
 *
 * @param path its path below the target
 * @param renamedFrom its path below the source, {@code null} if it is the same
 * @param source its version in the source, {@code null} if the next run must compare the
 * content
 * @param target its version in the target
 * @param sent whether the mirror has sent the file. Otherwise the target already had the
 * file
 */
public record MirroredFile(String path, @Nullable String renamedFrom, @Nullable FileVersion source, FileVersion target,
		boolean sent) {

	/**
	 * Tells whether these are the versions of the file with the given path in the source.
	 * Another file of the source may have had the same path in the target when these
	 * versions were recorded.
	 * @param renamed the path in the source, {@code null} if it is the path in the target
	 */
	public boolean isOf(@Nullable String renamed) {
		return Objects.equals(this.renamedFrom, renamed);
	}

}
