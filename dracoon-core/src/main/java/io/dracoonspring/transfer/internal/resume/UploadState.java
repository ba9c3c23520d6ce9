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
 * Records the state of an upload. This state is a part of a resume token.
 *
 * @param source the path of the local file
 * @param size the length of the local file in bytes
 * @param modified the time of modification of the local file
 * @param identity the key of the file in its file system, {@code null} if the file system
 * has none
 * @param touched the time of the last status change of the file ("ctime"), {@code null}
 * if the file system does not report it; always known if the content is encrypted
 * @param parentId the id of the room or folder that receives the file
 * @param name the name of the new file
 * @param uploadId the id of the upload channel
 * @param uploadUrl the secret URL for chunks if they go through the server, {@code null}
 * otherwise
 * @param direct whether parts go directly to the object storage
 * @param partSize the length of a part in bytes
 * @param resolutionStrategy the action in case of a name conflict
 * @param keepShareLinks whether the new file keeps the shares of an overwritten file
 * @param replaces the id of the only file that the upload may overwrite, {@code null} for
 * any file
 * @param prioritisedVirusScan whether the server scans the file for malware before other
 * files
 * @param fileKey the file key of encrypted content, encrypted for the account; it has no
 * authentication tag yet, because the tag is computed at the end of the upload.
 * {@code null} for other content
 * @param parts the parts that have arrived
 * @param requirements the conditions that the upload must meet
 */
@RecordBuilder
public record UploadState(String source, long size, Instant modified, @Nullable String identity,
		@Nullable Instant touched, long parentId, String name, String uploadId, @Nullable String uploadUrl,
		boolean direct, long partSize, ResolutionStrategy resolutionStrategy, boolean keepShareLinks,
		@Nullable Long replaces, boolean prioritisedVirusScan, @Nullable FileKey fileKey, List<Received> parts,
		TransferRequirements requirements) implements UploadStateBuilder.With {

	/**
	 * Copies the parts, and checks that the strategy and the requirements are present,
	 * because a resumed upload must follow them, too.
	 */
	public UploadState {
		Assert.notNull(resolutionStrategy, "'resolutionStrategy' must not be null");
		Assert.notNull(requirements, "'requirements' must not be null");
		parts = List.copyOf(parts);
	}

	@Override
	public String toString() {
		return "UploadState[source=" + this.source + ", parts=" + this.parts.size() + "]";
	}

	/**
	 * Describes a part that has arrived.
	 *
	 * @param number the number of the part
	 * @param etag the ETag that the storage returned. If the part went through the
	 * server, the checksum that the server returned, or an empty text if it returned none
	 * @param md5 the MD5 checksum of the sent content
	 */
	public record Received(int number, String etag, String md5) {

		/**
		 * Tells whether the server has proven that it has the sent content. A part
		 * without this proof is not necessarily damaged.
		 * @return {@code true} if the server returned the MD5 checksum of the sent
		 * content
		 */
		public boolean proves() {
			return this.etag.equalsIgnoreCase(this.md5);
		}

	}

}
