// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import org.jspecify.annotations.Nullable;

/**
 * Holds the listings of a path in source and target. At least one of them is not
 * {@code null}.
 *
 * @param source the file in the source, {@code null} if there is none
 * @param target the file in the target, {@code null} if there is none
 * @param hiding the problem of a folder on the side without the file. This folder may
 * contain the file, because its files are not listed. {@code null} if there is no such
 * folder
 */
record FilePair(@Nullable Listed source, @Nullable Listed target, @Nullable Problem hiding) {

	String path() {
		Listed listed = (this.source != null) ? this.source : this.target;
		return (listed != null) ? listed.path() : "";
	}

}
