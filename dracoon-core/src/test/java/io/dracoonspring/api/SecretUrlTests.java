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
			.withMessageContaining("no usable URL")
			.withMessageNotContaining("s1gn")
			.withNoCause();
	}

}
