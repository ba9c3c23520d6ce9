// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import io.dracoonspring.api.ApiError;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.api.DracoonStorageException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.web.internal.ProblemResponses;

import static org.assertj.core.api.Assertions.assertThat;

class DracoonProblemTests {

	private static final String SECRET = "/Board/Merger with node 4711";

	@ParameterizedTest
	@CsvSource({ "400,INVALID,400", "401,BAD_GATEWAY,502", "402,FORBIDDEN,403", "403,FORBIDDEN,403",
			"404,NOT_FOUND,404", "409,CONFLICT,409", "412,PRECONDITION_FAILED,412", "413,TOO_LARGE,413",
			"416,INVALID,400", "429,TOO_MANY_REQUESTS,429", "500,BAD_GATEWAY,502", "502,BAD_GATEWAY,502",
			"503,UNAVAILABLE,503", "504,GATEWAY_TIMEOUT,504", "507,TOO_LARGE,413", "901,MALWARE,403",
			"418,BAD_GATEWAY,502" })
	void refusalsAreClassifiedByStatus(int status, DracoonProblem problem, int answered) {
		DracoonException ex = api(status, null, null);
		assertThat(DracoonProblem.of(ex)).isEqualTo(problem);
		assertThat(ProblemResponses.of(ex).getStatusCode().value()).isEqualTo(answered);
	}

	static Stream<Arguments> others() {
		return Stream.of(Arguments.of(api(401, DracoonErrorCode.NOT_AUTHORIZED, null), DracoonProblem.FORBIDDEN),
				Arguments.of(api(401, DracoonErrorCode.TOKEN_INVALID, null), DracoonProblem.BAD_GATEWAY),
				Arguments.of(api(403, DracoonErrorCode.MALWARE_SCAN_RUNNING, null), DracoonProblem.SCAN_RUNNING),
				Arguments.of(api(403, DracoonErrorCode.MALWARE_FOUND, null), DracoonProblem.MALWARE),
				Arguments.of(api(404, DracoonErrorCode.FILE_KEY_NOT_FOUND, null), DracoonProblem.FILE_KEY_MISSING),
				Arguments.of(crypto(DracoonCryptoException.Reason.NO_KEY, null),
						DracoonProblem.ENCRYPTION_PASSWORD_REQUIRED),
				Arguments.of(crypto(DracoonCryptoException.Reason.NO_KEY,
						api(404, DracoonErrorCode.FILE_KEY_NOT_FOUND, null)), DracoonProblem.FILE_KEY_MISSING),
				Arguments.of(crypto(DracoonCryptoException.Reason.WRONG_PASSWORD, null),
						DracoonProblem.ENCRYPTION_PASSWORD_WRONG),
				Arguments.of(crypto(DracoonCryptoException.Reason.PASSWORD_REJECTED, null),
						DracoonProblem.ENCRYPTION_PASSWORD_REJECTED),
				Arguments.of(crypto(DracoonCryptoException.Reason.INVALID_TAG, null), DracoonProblem.BAD_GATEWAY),
				Arguments.of(crypto(DracoonCryptoException.Reason.CONTENT_TOO_LONG, null), DracoonProblem.TOO_LARGE),
				Arguments.of(crypto(DracoonCryptoException.Reason.INVALID_KEY, null), DracoonProblem.FAILED),
				Arguments.of(new DracoonProtocolException(200, "text/html", SECRET, SECRET, null),
						DracoonProblem.BAD_GATEWAY),
				Arguments.of(new DracoonStorageException(503, "SlowDown", SECRET, null, SECRET, null),
						DracoonProblem.UNAVAILABLE),
				Arguments.of(new DracoonStorageException(429, null, SECRET, null, SECRET, null),
						DracoonProblem.TOO_MANY_REQUESTS),
				Arguments.of(new DracoonStorageException(403, "AccessDenied", SECRET, null, SECRET, null),
						DracoonProblem.BAD_GATEWAY));
	}

	@ParameterizedTest
	@MethodSource("others")
	void failuresAreClassified(DracoonException ex, DracoonProblem problem) {
		assertThat(DracoonProblem.of(ex)).isEqualTo(problem);
	}

	@ParameterizedTest
	@EnumSource(DracoonAuthenticationException.Reason.class)
	void onlyTheUserOfTheApplicationIsAskedToSignIn(DracoonAuthenticationException.Reason reason) {
		int status = DracoonProblem.of(new DracoonAuthenticationException(reason, null, SECRET, null)).status().value();
		switch (reason) {
			case NO_USER, LOGIN_REQUIRED, SESSION_ENDED -> assertThat(status).isEqualTo(401);
			case CLOSED -> assertThat(status).isEqualTo(503);
			default -> assertThat(status).isEqualTo(502);
		}
	}

	@ParameterizedTest
	@EnumSource(DracoonConnectionException.Reason.class)
	void deadConnectionsAreGatewayErrors(DracoonConnectionException.Reason reason) {
		DracoonProblem problem = DracoonProblem.of(new DracoonConnectionException(reason, SECRET, null, SECRET, null));
		assertThat(problem.status().value()).isBetween(502, 504);
	}

	@ParameterizedTest
	@CsvSource({ "SOURCE_MISSING,404", "TARGET_MISSING,404", "SOURCE_UNREADABLE,400", "SOURCE_CHANGED,400",
			"NAME_FORBIDDEN,400", "TARGET_EXISTS,409", "CONTENT_CHANGED,409", "IN_USE,409", "SCAN_RUNNING,409",
			"TARGET_UNWRITABLE,500", "STORAGE_ERROR,502", "SERVER_FAILED,502", "SIZE_MISMATCH,502",
			"CHECKSUM_MISMATCH,502", "OUTCOME_UNKNOWN,502", "TIMEOUT,504", "OUT_OF_MEMORY,503", "CANCELLED,503",
			"PAUSED,503", "ITEMS_FAILED,500", "TREE_ENDLESS,500", "SHUTTING_DOWN,503", "ENCRYPTION_UNKNOWN,502",
			"NOT_ENCRYPTED,502", "UNVERIFIED,502", "MALWARE_FOUND,403", "NOT_SCANNED,403", "SCANNER_UNAVAILABLE,503",
			"OTHER,500" })
	void transfersAreClassifiedByReason(DracoonTransferException.Reason reason, int status) {
		DracoonException ex = new DracoonTransferException(reason, SECRET, null);
		assertThat(DracoonProblem.of(ex).status().value()).isEqualTo(status);
	}

	@Test
	void waitingIsAskedForWhereItHelps() {
		assertThat(retryAfter(api(429, null, Duration.ofMillis(1500)))).isEqualTo("2");
		assertThat(retryAfter(api(429, null, Duration.ZERO))).isEqualTo("1");
		assertThat(retryAfter(api(429, null, null))).isEqualTo("10");
		assertThat(retryAfter(api(503, null, Duration.ofSeconds(7)))).isEqualTo("7");
		assertThat(
				retryAfter(new DracoonTransferException(DracoonTransferException.Reason.SHUTTING_DOWN, SECRET, null)))
			.isEqualTo("10");
		assertThat(retryAfter(new DracoonStorageException(503, "SlowDown", null, Duration.ofSeconds(3), SECRET, null)))
			.isEqualTo("3");
		assertThat(retryAfter(api(404, null, Duration.ofSeconds(7)))).isNull();
	}

	@ParameterizedTest
	@EnumSource(DracoonProblem.class)
	void typesAreDistinctAndDetailsGeneric(DracoonProblem problem) {
		ProblemDetail detail = problem.toDetail();
		assertThat(detail.getType()).isEqualTo(problem.type()).hasScheme("urn");
		assertThat(Stream.of(DracoonProblem.values()).map(DracoonProblem::type)).doesNotHaveDuplicates();
		assertThat(detail.getStatus()).isEqualTo(problem.status().value());
		assertThat(detail.getTitle()).isNotBlank();
		assertThat(detail.getDetail()).isNotBlank();
	}

	@Test
	void nothingOfTheServerIsTold() {
		ResponseEntity<ProblemDetail> answer = ProblemResponses
			.of(new DracoonTransferException(DracoonTransferException.Reason.SOURCE_MISSING, SECRET, null));
		assertThat(answer.toString()).doesNotContain("Merger", "4711");
		assertThat(answer.getBody()).isNotNull()
			.returns(URI.create("urn:dracoon:problem:not-found"), ProblemDetail::getType);
	}

	private static @Nullable String retryAfter(DracoonException ex) {
		return ProblemResponses.of(ex).getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
	}

	private static DracoonApiException api(int status, @Nullable DracoonErrorCode code, @Nullable Duration retryAfter) {
		return DracoonApiException.of(ApiError.of(status, code)
			.withServerMessage(SECRET)
			.withDebugInfo(SECRET)
			.withRetryAfter(retryAfter)
			.withOperation("DracoonNodes.get"));
	}

	private static DracoonCryptoException crypto(DracoonCryptoException.Reason reason, @Nullable Throwable cause) {
		return new DracoonCryptoException(reason, SECRET, cause);
	}

}
