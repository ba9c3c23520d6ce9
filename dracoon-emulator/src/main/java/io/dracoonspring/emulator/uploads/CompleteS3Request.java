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

package io.dracoonspring.emulator.uploads;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.s3.MultipartUpload.CompletedPart;
import io.dracoonspring.emulator.state.FileKey;
import io.dracoonspring.emulator.state.ResolutionStrategy;

/**
 * Schema {@code CompleteS3FileUploadRequest}.
 *
 * @param parts the parts, ascending and complete
 * @param resolutionStrategy what to do if the name is taken
 * @param keepShareLinks whether download shares of an overwritten file go over to the new
 * @param fileName the name, if it is not the announced one
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
	 * Schema {@code S3FileUploadPart}.
	 *
	 * @param partNumber the number of the part
	 * @param partEtag its entity tag without quotes
	 */
	record Part(@Nullable Integer partNumber, @Nullable String partEtag) {

	}

}
