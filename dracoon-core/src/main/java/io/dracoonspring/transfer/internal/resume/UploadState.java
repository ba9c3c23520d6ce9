// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import java.time.Instant;
import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.transfer.requirement.TransferRequirements;

/**
 * Where an upload stands. Part of a token.
 *
 * @param source the file
 * @param size its length in bytes
 * @param modified when it was modified
 * @param identity what the file system knows it by, if it tells
 * @param touched when anything about it was changed, if the file system tells; always
 * known if the content is encrypted
 * @param parentId the room or folder that takes it
 * @param name the name it gets
 * @param uploadId the id of the channel
 * @param uploadUrl where chunks go if they go through the server, a secret
 * @param direct whether parts go to the object storage
 * @param partSize how many bytes a part has
 * @param resolutionStrategy what to do when the name is taken
 * @param keepShareLinks whether the shares of an overwritten file move
 * @param prioritisedVirusScan whether the scan comes before that of others
 * @param fileKey the key of encrypted content, encrypted for the account; its tag is not
 * computed yet
 * @param parts what has arrived
 * @param requirements the conditions that it has to meet
 */
@RecordBuilder
public record UploadState(String source, long size, Instant modified, @Nullable String identity,
		@Nullable Instant touched, long parentId, String name, String uploadId, @Nullable String uploadUrl,
		boolean direct, long partSize, @Nullable ResolutionStrategy resolutionStrategy, boolean keepShareLinks,
		boolean prioritisedVirusScan, @Nullable FileKey fileKey, List<Received> parts,
		TransferRequirements requirements) implements UploadStateBuilder.With {

	/**
	 * Copies the parts, and checks that the requirements are there, so that no token
	 * loses them.
	 */
	public UploadState {
		Assert.notNull(requirements, "'requirements' must not be null");
		parts = List.copyOf(parts);
	}

	@Override
	public String toString() {
		return "UploadState[source=" + this.source + ", parts=" + this.parts.size() + "]";
	}

	/**
	 * A part that has arrived.
	 *
	 * @param number which part
	 * @param etag what the storage returned; if the part went through the server, the
	 * checksum that it returned, empty if there was none
	 * @param md5 the MD5 of what was sent
	 */
	public record Received(int number, String etag, String md5) {

		/**
		 * Tells whether the other side has proven to have what was sent. Where it has
		 * not, it need not be damaged.
		 * @return {@code true} if it returned the MD5 of what was sent
		 */
		public boolean proves() {
			return this.etag.equalsIgnoreCase(this.md5);
		}

	}

}
