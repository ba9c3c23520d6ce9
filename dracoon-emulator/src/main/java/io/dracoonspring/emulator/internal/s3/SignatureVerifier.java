// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.s3;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.StringUtils;

/** Refuses requests whose presigned URL is not valid or does not allow them. */
final class SignatureVerifier {

	private static final List<String> PARAMETERS = List.of("X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Date",
			"X-Amz-Expires", "X-Amz-SignedHeaders", "X-Amz-Signature");

	private static final long MAX_EXPIRES = Duration.ofDays(7).toSeconds();

	private static final Duration CLOCK_SKEW = Duration.ofMinutes(15);

	private final Signer signer;

	private final Clock clock;

	SignatureVerifier(Signer signer, Clock clock) {
		this.signer = signer;
		this.clock = clock;
	}

	void verify(ServerHttpRequest request, QueryString query) {
		checkMechanism(request, query);
		Instant time = time(query);
		checkTime(time, expires(query));
		checkCredential(query, time);
		String expected = this.signer.sign(time, request.getMethod().name(), request.getURI().getRawPath(),
				query.without("X-Amz-Signature"), signedHeaders(request, query));
		if (!MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
				parameter(query, "X-Amz-Signature").getBytes(StandardCharsets.UTF_8))) {
			throw S3Error.SignatureDoesNotMatch.exception();
		}
	}

	private void checkMechanism(ServerHttpRequest request, QueryString query) {
		long present = PARAMETERS.stream().filter((name) -> query.get(name).isPresent()).count();
		if (present == 0) {
			throw S3Error.AccessDenied.exception();
		}
		if (request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
			throw S3Error.InvalidArgument.exception("Only one auth mechanism allowed; only the X-Amz-Algorithm query "
					+ "parameter, Signature query string parameter or the Authorization header should be specified");
		}
		if (present < PARAMETERS.size()) {
			throw S3Error.AuthorizationQueryParametersError.exception("Query-string authentication version 4 requires "
					+ "the parameters " + String.join(", ", PARAMETERS));
		}
		if (!Signer.ALGORITHM.equals(parameter(query, "X-Amz-Algorithm"))) {
			throw S3Error.AuthorizationQueryParametersError
				.exception("X-Amz-Algorithm only supports \"" + Signer.ALGORITHM + "\"");
		}
	}

	private static Instant time(QueryString query) {
		try {
			return Signer.TIMESTAMP.parse(parameter(query, "X-Amz-Date"), Instant::from);
		}
		catch (DateTimeException ex) {
			throw S3Error.AuthorizationQueryParametersError
				.exception("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"");
		}
	}

	private static long expires(QueryString query) {
		try {
			long expires = Long.parseLong(parameter(query, "X-Amz-Expires"));
			if (expires > 0 && expires <= MAX_EXPIRES) {
				return expires;
			}
		}
		catch (NumberFormatException ex) {
			throw S3Error.AuthorizationQueryParametersError.exception("X-Amz-Expires should be a number");
		}
		throw S3Error.AuthorizationQueryParametersError
			.exception("X-Amz-Expires must lie between 1 and " + MAX_EXPIRES + " seconds");
	}

	private void checkTime(Instant time, long expires) {
		Instant now = this.clock.instant();
		if (now.isAfter(time.plusSeconds(expires))) {
			throw S3Error.AccessDenied.exception("Request has expired");
		}
		if (time.isAfter(now.plus(CLOCK_SKEW))) {
			throw S3Error.AccessDenied.exception("Request is not yet valid");
		}
	}

	private void checkCredential(QueryString query, Instant time) {
		String credential = parameter(query, "X-Amz-Credential");
		if (!credential.startsWith(this.signer.accessKeyId() + "/")) {
			throw S3Error.InvalidAccessKeyId.exception();
		}
		if (!credential.equals(this.signer.credential(time))) {
			throw S3Error.AuthorizationQueryParametersError
				.exception("X-Amz-Credential names another date, region or service");
		}
	}

	private static Map<String, String> signedHeaders(ServerHttpRequest request, QueryString query) {
		Map<String, String> headers = new LinkedHashMap<>();
		for (String name : StringUtils.delimitedListToStringArray(parameter(query, "X-Amz-SignedHeaders"), ";")) {
			headers.put(name, String.join(",", request.getHeaders().getOrEmpty(name)));
		}
		return headers;
	}

	private static String parameter(QueryString query, String name) {
		return query.get(name).orElseThrow(S3Error.AuthorizationQueryParametersError::exception);
	}

}
