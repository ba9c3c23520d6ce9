// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.transfer.requirement.TransferRequirements;

/**
 * Where a download stands. Part of a token.
 *
 * @param nodeId the file
 * @param size its length in bytes
 * @param hash its checksum, if the server had computed it
 * @param target the name under which the content is to appear
 * @param temporary the file that has what has arrived
 * @param existing what to do when the name is taken
 * @param keepTimestamps whether the target gets the times that the file had where it came
 * from
 * @param verifyOnDisk whether everything is read back before the target appears
 * @param received how many bytes have arrived
 * @param checksum the CRC-32C of what has arrived, {@code null} if it is not known
 * @param requirements the conditions that it has to meet
 */
@RecordBuilder
public record DownloadState(long nodeId, long size, @Nullable String hash, String target, String temporary,
		String existing, boolean keepTimestamps, boolean verifyOnDisk, long received, @Nullable Long checksum,
		TransferRequirements requirements) {

	/**
	 * Checks that the requirements are there, so that no token loses them.
	 */
	public DownloadState {
		Assert.notNull(requirements, "'requirements' must not be null");
	}

	/**
	 * Tells whether this and another state are of one download.
	 * @return {@code true} if the same content goes to the same place
	 */
	public boolean isSameTransfer(DownloadState other) {
		return this.nodeId == other.nodeId && this.target.equals(other.target);
	}

	/**
	 * Returns a copy with another position.
	 * @param temporary the file that has what has arrived
	 * @param checksum the CRC-32C of what has arrived, {@code null} if it is not known
	 */
	public DownloadState at(String temporary, long received, @Nullable Long checksum) {
		return DownloadStateBuilder.builder(this).temporary(temporary).received(received).checksum(checksum).build();
	}

}
