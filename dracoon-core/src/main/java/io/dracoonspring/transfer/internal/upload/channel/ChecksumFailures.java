// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.channel;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonStorageException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * What arrived is not what was sent. Sending it again is the cure.
 */
public final class ChecksumFailures {

	private static final Set<String> REFUSALS = Set.of("BadDigest", "InvalidDigest");

	private ChecksumFailures() {
	}

	/**
	 * Says that a part arrived damaged.
	 * @param cause the refusal, if there was one
	 * @return the failure
	 */
	public static DracoonTransferException ofPart(@Nullable Throwable cause) {
		return new DracoonTransferException(Reason.CHECKSUM_MISMATCH,
				"A part arrived at the server with another checksum: " + "try again, and check the network if it stays",
				cause);
	}

	/**
	 * Says that a file was made of content that arrived damaged.
	 * @return the failure
	 */
	public static DracoonTransferException ofFile() {
		return new DracoonTransferException(Reason.CHECKSUM_MISMATCH,
				"The file that the server made has another checksum than what was sent, "
						+ "so a damaged file is in the target: delete it and upload the source anew",
				null);
	}

	/**
	 * Tells whether the storage refused a part because it is not what was announced.
	 * @param ex the failure of an attempt
	 * @return {@code true} if the digests differ
	 */
	public static boolean isRefusal(Throwable ex) {
		return ex instanceof DracoonStorageException refusal && refusal.getStorageCode() != null
				&& REFUSALS.contains(refusal.getStorageCode());
	}

	/**
	 * Tells whether other bytes arrived than were sent.
	 * @param ex the failure of an attempt
	 * @return {@code true} if the checksums differ
	 */
	public static boolean is(Throwable ex) {
		return ex instanceof DracoonTransferException exception && exception.getReason() == Reason.CHECKSUM_MISMATCH;
	}

}
