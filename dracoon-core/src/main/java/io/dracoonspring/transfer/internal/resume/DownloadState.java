// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.transfer.requirement.TransferRequirements;

/**
 * Records the state of a download. This state is a part of a resume token.
 *
 * @param nodeId the id of the file on the server
 * @param size the length of the file on the server in bytes
 * @param hash the MD5 checksum of the file on the server, {@code null} if the server has
 * not computed it
 * @param target the final path of the content
 * @param temporary the file that holds the received content
 * @param existing the action if the target exists
 * @param keepTimestamps whether the target gets the timestamps of the original file
 * @param verifyOnDisk whether the content is read back before the target appears
 * @param received the number of bytes received
 * @param checksum the CRC-32C of the received content, {@code null} if it is unknown
 * @param requirements the conditions that the download must meet
 */
@RecordBuilder
public record DownloadState(long nodeId, long size, @Nullable String hash, String target, String temporary,
		String existing, boolean keepTimestamps, boolean verifyOnDisk, long received, @Nullable Long checksum,
		TransferRequirements requirements) {

	/**
	 * Checks that the requirements are present, because a resumed download must meet
	 * them, too.
	 */
	public DownloadState {
		Assert.notNull(requirements, "'requirements' must not be null");
	}

	/**
	 * Tells whether both states belong to the same download.
	 * @return {@code true} if the same file goes to the same target
	 */
	public boolean isSameTransfer(DownloadState other) {
		return this.nodeId == other.nodeId && this.target.equals(other.target);
	}

	/**
	 * Returns a copy with the given received content.
	 * @param temporary the file that holds the received content
	 * @param checksum the CRC-32C of the received content, {@code null} if it is unknown
	 */
	public DownloadState at(String temporary, long received, @Nullable Long checksum) {
		return DownloadStateBuilder.builder(this).temporary(temporary).received(received).checksum(checksum).build();
	}

}
