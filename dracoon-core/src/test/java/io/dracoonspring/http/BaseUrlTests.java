// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BaseUrlTests {

	@ParameterizedTest
	@CsvSource({ "https://a.example/,https://a.example", "https://a.example:8443/x//,https://a.example:8443/x",
			"HTTP://localhost:80,HTTP://localhost:80" })
	void slashesAtTheEndDoNotMatter(String given, String expected) {
		assertThat(BaseUrl.of(given).toString()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "a.example,must start with", "ftp://a.example,must start with", "https:///x,must contain a host",
			"https://a.example?x=1,must not contain '?'", "https://a.example/#x,must not contain '?'",
			"https://user:s3cret@a.example,must not contain a user",
			"https://a.example/api/,because the client adds it", "https://a b,must be a URL", "' ',must not be empty" })
	void unusableAddressesAreExplained(String given, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> BaseUrl.of(given))
			.withMessageContaining(message)
			.withMessageNotContaining("s3cret");
	}

	@ParameterizedTest
	@CsvSource({ "https://a.example,true", "HTTPS://a.example,true", "http://a.example,false",
			"http://10.0.0.1:8080,false", "http://localhost:8080,true", "http://app.localhost,true",
			"http://127.0.0.1,true", "http://127.1.2.3:1,true", "http://[::1]:8080,true",
			"http://localhost.example.com,false", "http://127.0.0.1.example.com,false" })
	void plainHttpIsSecureOnThisMachineOnly(String url, boolean secure) {
		assertThat(BaseUrl.of(url).isSecure()).isEqualTo(secure);
	}

}
