// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.part;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * How content is cut into parts: all of the same size but the last, which may be shorter.
 * Empty content has one empty part.
 *
 * @param size the length of the content in bytes
 * @param partSize the length of every part but the last
 * @param count how many parts there are, at least one
 * @param open whether the content may be shorter, because its length is not known
 */
public record PartPlan(long size, long partSize, int count, boolean open) {

	/**
	 * One less than what object storages take, which is what other clients stay below.
	 */
	public static final int MAX_PARTS = 9_999;

	/** What object storages take at most for one part: 5 GiB. */
	public static final long MAX_PART_SIZE = 5L * 1024 * 1024 * 1024;

	/**
	 * Plans the parts of an upload into an object storage.
	 * @param size the length of the content in bytes
	 * @param preferred the length of a part that is wished for
	 * @throws DracoonTransferException if the content is too long
	 */
	public static PartPlan ofUpload(long size, long preferred) {
		long least = (size + MAX_PARTS - 1) / MAX_PARTS;
		long partSize = Math.max(preferred, least);
		if (partSize > MAX_PART_SIZE) {
			throw new DracoonTransferException(Reason.STORAGE_ERROR, "The content has " + size
					+ " bytes, more than the storage takes for one file: split it into several files", null);
		}
		return of(size, partSize);
	}

	/**
	 * Plans the parts of anything that knows no limits.
	 * @param size the length of the content in bytes
	 * @param partSize the length of a part
	 */
	public static PartPlan of(long size, long partSize) {
		return new PartPlan(size, partSize, (int) Math.max(1, (size + partSize - 1) / partSize), false);
	}

	/**
	 * Plans the parts of content whose length shows at its end.
	 * @param partSize the length of a part
	 * @param limit how many parts there may be
	 */
	public static PartPlan open(long partSize, int limit) {
		return new PartPlan(partSize * limit, partSize, limit, true);
	}

	/**
	 * Returns a part.
	 * @param number the number of the part; the first is 1
	 */
	public Part part(int number) {
		long offset = (number - 1) * this.partSize;
		return new Part(number, offset, Math.min(this.partSize, this.size - offset));
	}

	/**
	 * Tells whether all content goes in one part.
	 * @return {@code false} if there are more, or if that is not known yet
	 */
	public boolean isSingle() {
		return this.count == 1;
	}

	public Stream<Part> parts() {
		return IntStream.rangeClosed(1, this.count).mapToObj(this::part);
	}

	/**
	 * One part of the content.
	 *
	 * @param number the number of the part; the first is 1
	 * @param offset where it starts
	 * @param length how many bytes it has
	 */
	public record Part(int number, long offset, long length) {

		/**
		 * Returns the position of the last byte, one less than the offset if there is
		 * none.
		 */
		public long lastByte() {
			return this.offset + this.length - 1;
		}

	}

}
