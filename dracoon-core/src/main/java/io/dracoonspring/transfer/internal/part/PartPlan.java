// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.part;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * Divides content into parts. All parts have the same size except for the last one, which
 * may be shorter. Empty content has one empty part.
 *
 * @param size the length of the content in bytes; the maximum length if {@code open}
 * @param partSize the length of every part except for the last one, in bytes
 * @param count the number of parts, at least one; the maximum number if {@code open}
 * @param open whether the length of the content is unknown, and the content can be
 * shorter than {@code size}
 */
public record PartPlan(long size, long partSize, int count, boolean open) {

	/**
	 * The maximum number of parts of one upload. S3 allows 10,000 parts. Other client
	 * libraries for DRACOON also use one part less.
	 */
	public static final int MAX_PARTS = 9_999;

	/** The limit of object storages for the size of one part, 5 GiB. */
	public static final long MAX_PART_SIZE = 5L * 1024 * 1024 * 1024;

	/**
	 * Divides the content of an upload to an object storage.
	 * @param size the length of the content in bytes
	 * @param preferred the preferred length of a part in bytes
	 * @throws DracoonTransferException if the content exceeds the limits of object
	 * storages
	 */
	public static PartPlan ofUpload(long size, long preferred) {
		long least = (size + MAX_PARTS - 1) / MAX_PARTS;
		long partSize = Math.max(preferred, least);
		if (partSize > MAX_PART_SIZE) {
			throw new DracoonTransferException(Reason.STORAGE_ERROR, "The content has " + size
					+ " bytes, which exceeds the limit of the storage for one file: split it into several files", null);
		}
		return of(size, partSize);
	}

	/**
	 * Divides content without the limits of object storages.
	 * @param size the length of the content in bytes
	 * @param partSize the length of a part in bytes
	 */
	public static PartPlan of(long size, long partSize) {
		return new PartPlan(size, partSize, (int) Math.max(1, (size + partSize - 1) / partSize), false);
	}

	/**
	 * Divides content of unknown length.
	 * @param partSize the length of a part in bytes
	 * @param limit the maximum number of parts
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
	 * Tells whether the content has exactly one part.
	 * @return {@code false} also if the number of parts is not known yet
	 */
	public boolean isSingle() {
		return this.count == 1;
	}

	public Stream<Part> parts() {
		return IntStream.rangeClosed(1, this.count).mapToObj(this::part);
	}

	/**
	 * Describes one part of the content.
	 *
	 * @param number the number of the part; the first is 1
	 * @param offset the position of its first byte
	 * @param length its length in bytes
	 */
	public record Part(int number, long offset, long length) {

		/**
		 * Returns the inclusive position of the last byte. For an empty part, the result
		 * is one less than the offset.
		 */
		public long lastByte() {
			return this.offset + this.length - 1;
		}

	}

}
