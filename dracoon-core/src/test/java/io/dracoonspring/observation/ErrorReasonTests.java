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

package io.dracoonspring.observation;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.dracoonspring.api.ApiError;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonStorageException;
import io.dracoonspring.api.NodeErrorCode;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorReasonTests {

	@Test
	void isTheErrorCodeOrTheStatus() {
		assertThat(ErrorReason.of(refusal(NodeErrorCode.NODE_NOT_FOUND))).isEqualTo("NODE_NOT_FOUND");
		assertThat(ErrorReason.of(refusal(DracoonErrorCode.of(-123456)))).isEqualTo("UNKNOWN");
		assertThat(ErrorReason.of(refusal(null))).isEqualTo("404");
	}

	@Test
	void codeOfAStorageHasToBeAWord() {
		assertThat(ErrorReason.of(storage("SlowDown"))).isEqualTo("SlowDown");
		assertThat(ErrorReason.of(storage("https://bucket?X-Amz-Signature=abc"))).isEqualTo("503");
		assertThat(ErrorReason.of(storage(null))).isEqualTo("503");
	}

	@Test
	void isTheClassOfOtherErrorsAndNeverTheirMessage() {
		assertThat(ErrorReason.of(new IllegalStateException("salaries.xlsx"))).isEqualTo("IllegalStateException");
		assertThat(ErrorReason.of(null)).isEqualTo("none");
	}

	private static DracoonApiException refusal(DracoonErrorCode code) {
		return DracoonApiException
			.of(new ApiError(404, code, "salaries.xlsx", null, List.of(), null, "DracoonNodes.get"));
	}

	private static DracoonStorageException storage(String code) {
		return new DracoonStorageException(503, code, null, null, "message", null);
	}

}
