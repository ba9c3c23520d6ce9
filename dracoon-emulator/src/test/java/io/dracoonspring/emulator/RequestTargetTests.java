// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RequestTargetTests {

	@ParameterizedTest
	@CsvSource({ "/a?sort=a:asc|b:desc,/a?sort=a:asc%7Cb:desc", "/a%7Cb?x=%c3%a4,/a%7Cb?x=%c3%a4", "/100%,/100%25",
			"/100%z1?a=%4,/100%25z1?a=%254", "/[a]{b}^`<>\\\",/%5Ba%5D%7Bb%7D%5E%60%3C%3E%5C%22", "/a#b,/a%23b",
			"/\u00c3\u00a4,/%C3%A4", "http://[::1]:80/a|b,http://[::1]:80/a%7Cb", "HTTP://host,HTTP://host",
			"/-._~!$&'()*+;=:@/?,/-._~!$&'()*+;=:@/?" })
	void onlyWhatIsForbiddenIsEncoded(String given, String expected) {
		assertThat(RequestTarget.repair(given)).isEqualTo(expected);
		assertThat(URI.create(RequestTarget.repair(given))).isNotNull();
		assertThat(RequestTarget.repair(expected)).isEqualTo(expected);
	}

}
