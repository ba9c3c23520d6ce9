// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.channel;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonStorageException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * Creates and recognises checksum failures. If a part fails with such a failure, a retry
 * sends the part again.
 */
public final class ChecksumFailures {

	private static final Set<String> REFUSALS = Set.of("BadDigest", "InvalidDigest");

	private ChecksumFailures() {
	}

	public static DracoonTransferException ofPart(@Nullable Throwable cause) {
		return new DracoonTransferException(Reason.CHECKSUM_MISMATCH,
				"A part arrived at the server with another checksum: try again, "
						+ "and check the network if this happens again",
				cause);
	}

	public static DracoonTransferException ofFile() {
		return new DracoonTransferException(Reason.CHECKSUM_MISMATCH,
				"The file that the server created has another checksum than the sent content, "
						+ "so a damaged file is in the target: delete it and upload the source again",
				null);
	}

	/**
	 * Tells whether the storage refused a part because the digest in the request is
	 * invalid or is not that of the received content.
	 */
	public static boolean isRefusal(Throwable ex) {
		return ex instanceof DracoonStorageException refusal && refusal.getStorageCode() != null
				&& REFUSALS.contains(refusal.getStorageCode());
	}

	/**
	 * Tells whether a failure reports that the received bytes differ from the sent bytes.
	 */
	public static boolean is(Throwable ex) {
		return ex instanceof DracoonTransferException exception && exception.getReason() == Reason.CHECKSUM_MISMATCH;
	}

}
