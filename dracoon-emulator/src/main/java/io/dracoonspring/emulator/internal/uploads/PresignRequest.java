// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.s3.MultipartUpload;

/**
 * Represents a request for the URLs of a range of parts that have the same size (schema
 * {@code GeneratePresignedUrlsRequest}).
 *
 * @param size the exact size of each part in bytes
 * @param firstPartNumber the number of the first part, from 1
 */
record PresignRequest(@Nullable Long size, @Nullable Integer firstPartNumber, @Nullable Integer lastPartNumber) {

	Parts check() {
		if (this.size == null || this.firstPartNumber == null || this.lastPartNumber == null) {
			throw ErrorCode.FIELD_MISSING.exception("'size', 'firstPartNumber' and 'lastPartNumber' are mandatory");
		}
		int first = this.firstPartNumber;
		int last = this.lastPartNumber;
		if (first < 1 || last < first) {
			throw ErrorCode.NOT_POSITIVE.exception("Parts are numbered from 1, and the last is not before the first");
		}
		if (last > MultipartUpload.MAX_PARTS) {
			throw ErrorCode.PART_SIZE_INVALID.exception("More than " + MultipartUpload.MAX_PARTS + " parts");
		}
		return new Parts(checkSize(this.size, first, last), first, last);
	}

	private static long checkSize(long size, int first, int last) {
		if (size < 0 || size > MultipartUpload.MAX_PART_SIZE) {
			throw ErrorCode.PART_SIZE_INVALID.exception("A part may have up to 5 GiB");
		}
		if (size == 0 && last > 1) {
			throw ErrorCode.PART_SIZE_INVALID.exception("A part may be empty only if the file is empty");
		}
		if (size < MultipartUpload.MIN_PART_SIZE && first < last) {
			throw ErrorCode.PART_SIZE_INVALID.exception("Only the last part may have less than 5 MiB");
		}
		return size;
	}

	/**
	 * A valid range of parts.
	 *
	 * @param size the exact size of each part in bytes
	 * @param first the number of the first part
	 * @param last the number of the last part
	 */
	record Parts(long size, int first, int last) {

	}

}
