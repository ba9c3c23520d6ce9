// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * Checks that a ZIP archive of unknown length is complete. A complete archive has the
 * directory of its entries at the end. Not thread-safe.
 */
final class ArchiveCheck implements ContentCheck {

	/** The length of the end record of an archive without a comment. */
	private static final int SHORTEST_END = 22;

	private static final int LONGEST_END = SHORTEST_END + 0xFFFF;

	private final byte[] tail = new byte[LONGEST_END];

	private int filled;

	@Override
	public void process(byte[] content, int length) {
		int kept = Math.min(length, LONGEST_END);
		int older = Math.min(this.filled, LONGEST_END - kept);
		System.arraycopy(this.tail, this.filled - older, this.tail, 0, older);
		System.arraycopy(content, length - kept, this.tail, older, kept);
		this.filled = older + kept;
	}

	@Override
	public void finish() {
		for (int start = this.filled - SHORTEST_END; start >= 0; start--) {
			if (isEnd(start)) {
				return;
			}
		}
		throw new DracoonTransferException(Reason.SIZE_MISMATCH,
				"The archive broke off before its end: download it again", null);
	}

	private boolean isEnd(int start) {
		boolean signed = this.tail[start] == 'P' && this.tail[start + 1] == 'K' && this.tail[start + 2] == 5
				&& this.tail[start + 3] == 6;
		int comment = (this.tail[start + 20] & 0xFF) | (this.tail[start + 21] & 0xFF) << 8;
		return signed && start + SHORTEST_END + comment == this.filled;
	}

}
