// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.state;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Identifies a version of a file without its content. The content of a node in DRACOON
 * never changes, because each version has its own node. A file outside DRACOON has no
 * number that identifies a version. For a file on disk, the times of modification and
 * status change identify the version. For another resource, the time of modification
 * identifies the version.
 *
 * @param size its size in bytes
 * @param node the id of its node, {@code null} for files outside DRACOON
 * @param times the time at which the node was created, the times of modification and
 * status change of a file on disk, or the time of modification of another resource;
 * {@code null} if they are unknown, or if another change can result in the same times
 * @param hash the checksum that the server computed, {@code null} if there is none yet,
 * and for files outside DRACOON
 */
public record FileVersion(long size, @Nullable Long node, @Nullable String times, @Nullable String hash) {

	/**
	 * Tells whether this is certainly the same version.
	 * @param other the other version, {@code null} if it is unknown
	 */
	public boolean isSame(@Nullable FileVersion other) {
		return other != null && this.size == other.size && (this.node != null || this.times != null)
				&& Objects.equals(this.node, other.node) && Objects.equals(this.times, other.times)
				&& (this.hash == null || other.hash == null || this.hash.equalsIgnoreCase(other.hash));
	}

	/**
	 * Tells whether this version of a node was created before another one.
	 * @param other the other version, {@code null} if it is unknown
	 */
	public boolean isOlder(@Nullable FileVersion other) {
		return this.node != null && other != null && other.node != null && this.node < other.node;
	}

}
