// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.s3;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignerTests {

	/**
	 * Uses the example of a presigned URL in the documentation of AWS Signature Version
	 * 4.
	 */
	@Test
	void signsTheDocumentedExample() {
		Signer signer = new Signer("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");
		Instant time = Instant.parse("2013-05-24T00:00:00Z");
		QueryString query = QueryString
			.parse("X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=" + signer.credential(time).replace("/", "%2F")
					+ "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host");
		assertThat(signer.sign(time, "GET", "/test.txt", query, Map.of("host", "examplebucket.s3.amazonaws.com")))
			.isEqualTo("aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
	}

}
