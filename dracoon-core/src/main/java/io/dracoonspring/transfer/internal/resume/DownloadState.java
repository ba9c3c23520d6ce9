/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
	 * Tell whether this and another state are of one download.
	 * @param other the other state
	 * @return {@code true} if the same content goes to the same place
	 */
	public boolean isSameTransfer(DownloadState other) {
		return this.nodeId == other.nodeId && this.target.equals(other.target);
	}

	/**
	 * Return a copy with another position.
	 * @param temporary the file that has what has arrived
	 * @param received how many bytes have arrived
	 * @param checksum the CRC-32C of what has arrived, {@code null} if it is not known
	 * @return the copy
	 */
	public DownloadState at(String temporary, long received, @Nullable Long checksum) {
		return DownloadStateBuilder.builder(this).temporary(temporary).received(received).checksum(checksum).build();
	}

}
