// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation;

import org.junit.jupiter.api.Test;

import io.dracoonspring.api.ApiError;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonStorageException;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorReasonTests {

	@Test
	void isTheErrorCodeOrTheStatus() {
		assertThat(ErrorReason.of(refusal(DracoonErrorCode.NODE_NOT_FOUND.code()))).isEqualTo("NODE_NOT_FOUND");
		assertThat(ErrorReason.of(refusal(-123456))).isEqualTo("UNKNOWN");
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

	private static DracoonApiException refusal(Integer code) {
		return DracoonApiException.of(ApiError.of(404, null)
			.withRawErrorCode(code)
			.withServerMessage("salaries.xlsx")
			.withOperation("DracoonNodes.get"));
	}

	private static DracoonStorageException storage(String code) {
		return new DracoonStorageException(503, code, null, null, "message", null);
	}

}
