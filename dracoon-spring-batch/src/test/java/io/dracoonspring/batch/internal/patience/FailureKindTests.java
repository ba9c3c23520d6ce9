// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.patience;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.backoff.FixedBackOff;

import io.dracoonspring.api.ApiError;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonStorageException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.batch.item.DracoonRetryPolicy;
import io.dracoonspring.batch.item.DracoonSkipPolicy;

import static org.assertj.core.api.Assertions.assertThat;

class FailureKindTests {

	private static DracoonTransferException transfer(DracoonTransferException.Reason reason) {
		return new DracoonTransferException(reason, "failed", null);
	}

	private static DracoonStorageException storage(int status) {
		return new DracoonStorageException(status, null, null, null, "failed", null);
	}

	@ParameterizedTest
	@CsvSource({ "400, , ITEM", "403, , ITEM", "404, , ITEM", "409, , ITEM", "901, , ITEM", "408, , TRANSIENT",
			"429, , TRANSIENT", "500, , TRANSIENT", "502, , TRANSIENT", "503, , TRANSIENT", "504, , TRANSIENT",
			"401, , PERMANENT", "402, , PERMANENT", "412, , PERMANENT", "501, , PERMANENT", "507, , PERMANENT",
			"403, ACCOUNT_LOCKED, PERMANENT", "403, CUSTOMER_LOCKED, PERMANENT",
			"507, CUSTOMER_QUOTA_EXCEEDED, PERMANENT" })
	void refusal(int status, @Nullable DracoonErrorCode code, FailureKind kind) {
		assertThat(FailureKind.of(DracoonApiException.of(ApiError.of(status, code)))).isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvSource({ "TIMEOUT, TRANSIENT", "OUTCOME_UNKNOWN, TRANSIENT", "SOURCE_MISSING, ITEM", "CHECKSUM_MISMATCH, ITEM",
			"TARGET_UNWRITABLE, ITEM", "SERVER_FAILED, ITEM", "SHUTTING_DOWN, PERMANENT", "OUT_OF_MEMORY, PERMANENT" })
	void failedTransfer(DracoonTransferException.Reason reason, FailureKind kind) {
		assertThat(FailureKind.of(transfer(reason))).isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvSource({ "REFUSED, TRANSIENT", "READ_TIMEOUT, TRANSIENT", "CONNECTION_LOST, TRANSIENT",
			"UNKNOWN_HOST, TRANSIENT", "PROXY, TRANSIENT", "UNTRUSTED_CERTIFICATE, PERMANENT", "NOT_TLS, PERMANENT" })
	void failedConnection(DracoonConnectionException.Reason reason, FailureKind kind) {
		assertThat(FailureKind.of(new DracoonConnectionException(reason, "host", null, "failed", null)))
			.isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvSource({ "SERVER_ERROR, TRANSIENT", "WRONG_CREDENTIALS, PERMANENT", "ACCOUNT_BLOCKED, PERMANENT" })
	void failedSignIn(DracoonAuthenticationException.Reason reason, FailureKind kind) {
		assertThat(FailureKind.of(new DracoonAuthenticationException(reason, null, "failed", null))).isEqualTo(kind);
	}

	@Test
	void otherFailures() {
		assertThat(FailureKind.of(storage(503))).isEqualTo(FailureKind.TRANSIENT);
		assertThat(FailureKind.of(storage(403))).isEqualTo(FailureKind.ITEM);
		assertThat(FailureKind.of(new DracoonCryptoException(DracoonCryptoException.Reason.WRONG_PASSWORD, "failed")))
			.isEqualTo(FailureKind.PERMANENT);
		assertThat(FailureKind.of(new IllegalStateException("a defect of one item"))).isEqualTo(FailureKind.ITEM);
		assertThat(FailureKind.of(new OutOfMemoryError())).isEqualTo(FailureKind.PERMANENT);
		assertThat(FailureKind.of(new PatienceExhaustedException(Duration.ofHours(12), storage(503))))
			.isEqualTo(FailureKind.PERMANENT);
	}

	@ParameterizedTest
	@CsvSource({ "No space left on device", "Disk quota exceeded", "There is not enough space on the disk" })
	void fullDisk(String reason) {
		IOException full = new FileSystemException("/disk/file", null, reason);
		assertThat(FailureKind.of(full)).isEqualTo(FailureKind.TRANSIENT);
		assertThat(FailureKind
			.of(new DracoonTransferException(DracoonTransferException.Reason.TARGET_UNWRITABLE, "failed", full)))
			.isEqualTo(FailureKind.TRANSIENT);
	}

	@Test
	void causeOfAWrapperDecides() {
		assertThat(FailureKind.of(new IllegalArgumentException(new IOException(storage(503)))))
			.isEqualTo(FailureKind.TRANSIENT);
	}

	@Test
	void onlyAnswersConcernAllWorkers() {
		assertThat(FailureKind.isAnswer(DracoonApiException.of(ApiError.of(503, null)))).isTrue();
		assertThat(FailureKind.isAnswer(storage(503))).isTrue();
		assertThat(FailureKind.isAnswer(transfer(DracoonTransferException.Reason.TIMEOUT))).isFalse();
		assertThat(FailureKind.isAnswer(new DracoonConnectionException(DracoonConnectionException.Reason.REFUSED,
				"host", null, "failed", null)))
			.isFalse();
	}

	@Test
	void policiesFollowTheClassification() {
		DracoonRetryPolicy retry = new DracoonRetryPolicy(new FixedBackOff());
		DracoonSkipPolicy skip = new DracoonSkipPolicy(10);
		assertThat(retry.shouldRetry(storage(503))).isTrue();
		assertThat(skip.shouldSkip(storage(503), 0)).isFalse();
		assertThat(retry.shouldRetry(storage(403))).isFalse();
		assertThat(skip.shouldSkip(storage(403), 0)).isTrue();
		// one file can be slow, or have an unknown outcome, while others are transferred
		assertThat(retry.shouldRetry(transfer(DracoonTransferException.Reason.TIMEOUT))).isTrue();
		assertThat(skip.shouldSkip(transfer(DracoonTransferException.Reason.TIMEOUT), 0)).isTrue();
		assertThat(skip.shouldSkip(transfer(DracoonTransferException.Reason.OUTCOME_UNKNOWN), 0)).isTrue();
	}

}
