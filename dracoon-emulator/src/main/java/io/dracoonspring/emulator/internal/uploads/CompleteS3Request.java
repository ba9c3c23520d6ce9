// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.s3.MultipartUpload.CompletedPart;
import io.dracoonspring.emulator.internal.state.FileKey;
import io.dracoonspring.emulator.internal.state.ResolutionStrategy;

/**
 * Represents the schema {@code CompleteS3FileUploadRequest}.
 *
 * @param parts the parts of the file, in ascending order of their numbers
 * @param resolutionStrategy the strategy for a name conflict
 * @param keepShareLinks whether download shares of an overwritten file point to the new
 * file
 * @param fileName the name, if it differs from the announced name
 * @param fileKey the uploader's file key, in encrypted rooms
 */
record CompleteS3Request(@Nullable List<Part> parts, @Nullable String resolutionStrategy,
		@Nullable Boolean keepShareLinks, @Nullable String fileName, @Nullable FileKey fileKey) {

	Completion completion() {
		return new Completion(ResolutionStrategy.of(this.resolutionStrategy), Boolean.TRUE.equals(this.keepShareLinks),
				this.fileName, this.fileKey, List.of());
	}

	static List<CompletedPart> checked(@Nullable List<Part> parts) {
		if (parts == null || parts.isEmpty()) {
			throw ErrorCode.FIELD_MISSING.exception("'parts' must not be empty");
		}
		List<CompletedPart> completed = new ArrayList<>();
		for (Part part : parts) {
			if (part.partNumber() == null || part.partEtag() == null || part.partEtag().isEmpty()) {
				throw ErrorCode.FIELD_MISSING.exception("'partNumber' and 'partEtag' are mandatory");
			}
			completed.add(new CompletedPart(part.partNumber(), part.partEtag()));
		}
		return completed;
	}

	/**
	 * Represents the schema {@code S3FileUploadPart}.
	 *
	 * @param partEtag the entity tag of the part, without quotes
	 */
	record Part(@Nullable Integer partNumber, @Nullable String partEtag) {

	}

}
