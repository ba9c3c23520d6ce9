// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.s3;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the AWS SDK for Java presigns the same request with the same signature.
 */
class AwsSdkSignerTests {

	private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

	@ParameterizedTest
	@CsvSource({ "PUT, /s3/dracoon-emulator/0af1, partNumber=7&uploadId=a-b_c.d~e, 5242880",
			"GET, /s3/dracoon-emulator/0af1, response-content-type=text/plain&response-content-disposition=attachment; filename=\"a b+ü.txt\"," })
	void agreesWithTheSdk(String method, String path, String parameters, Long length) {
		SdkHttpRequest.Builder request = SdkHttpRequest.builder()
			.method(SdkHttpMethod.fromValue(method))
			.uri(URI.create("http://127.0.0.1:8090" + path));
		QueryString query = QueryString.empty();
		for (String parameter : parameters.split("&")) {
			String name = parameter.substring(0, parameter.indexOf('='));
			String value = parameter.substring(parameter.indexOf('=') + 1);
			request.putRawQueryParameter(name, value);
			query = query.with(name, value);
		}
		if (length != null) {
			request.putHeader("Content-Length", length.toString());
		}
		SdkHttpRequest signed = AwsV4HttpSigner.create()
			.sign((sign) -> sign.identity(AwsCredentialsIdentity.create("EMULATOR", "secret"))
				.request(request.build())
				.putProperty(AwsV4HttpSigner.REGION_NAME, "emulator")
				.putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
				.putProperty(AwsV4HttpSigner.AUTH_LOCATION, AwsV4HttpSigner.AuthLocation.QUERY_STRING)
				.putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(15))
				.putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
				.putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
				.putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
				.putProperty(AwsV4HttpSigner.SIGNING_CLOCK, Clock.fixed(NOW, ZoneOffset.UTC)))
			.request();
		Signer signer = new Signer("EMULATOR", "secret", "emulator");
		Map<String, String> headers = (length != null)
				? Map.of("host", "127.0.0.1:8090", "content-length", length.toString())
				: Map.of("host", "127.0.0.1:8090");
		query = query.with("X-Amz-Algorithm", Signer.ALGORITHM)
			.with("X-Amz-Credential", signer.credential(NOW))
			.with("X-Amz-Date", Signer.TIMESTAMP.format(NOW))
			.with("X-Amz-Expires", "900")
			.with("X-Amz-SignedHeaders", (length != null) ? "content-length;host" : "host");
		assertThat(signed.firstMatchingRawQueryParameter("X-Amz-SignedHeaders"))
			.contains((length != null) ? "content-length;host" : "host");
		assertThat(signed.firstMatchingRawQueryParameter("X-Amz-Signature"))
			.contains(signer.sign(NOW, method, path, query, headers));
	}

}
