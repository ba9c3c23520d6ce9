// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SecretUrlTests {

	@Test
	void takesAbsoluteUrls() {
		assertThat(SecretUrl.of("https://storage.example.com:444/b?X-Amz-Signature=s1gn"))
			.hasToString("https://storage.example.com:444/***");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "s1gn", "/s1gn", "//host/s1gn", "ftp://host/s1gn", "file:/s1gn", "https:s1gn",
			"http://", "https://user:s1gn@host/", "https://s1gn@host/", "ht tp://host/s1gn", "https://ho st/s1gn",
			"data:,s1gn" })
	void refusesWhatNoRequestCanBeSentTo(String url) {
		assertThatExceptionOfType(DracoonProtocolException.class).isThrownBy(() -> SecretUrl.of(url))
			.withMessageContaining("unusable URL")
			.withMessageNotContaining("s1gn")
			.withNoCause();
	}

}
