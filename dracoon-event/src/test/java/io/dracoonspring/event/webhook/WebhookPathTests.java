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

package io.dracoonspring.event.webhook;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link WebhookPath}.
 */
class WebhookPathTests {

	@ParameterizedTest
	@ValueSource(strings = { "/hook", "/dracoon/events", "/.well-known/dracoon", "/a~b/c-d/e_f.g", "/..." })
	void acceptsPlainPaths(String path) {
		assertThat(new WebhookPath(path).matches(path)).isTrue();
		assertThat(new WebhookPath(path)).hasToString(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "hook", "/hook/", "//hook", "/a//b", "/hook?x=1", "/hook#a", "/hook;x=1", "/ho*k",
			"/{hook}", "/**", "/h%6Fok", "/a/../b", "/..", "/./b", "/h\u00f6ok", "/a b", "https://a.example/hook" })
	void refusesEverythingElse(String path) {
		assertThatIllegalArgumentException().isThrownBy(() -> new WebhookPath(path))
			.withMessageContaining("must be a plain path such as '/dracoon/events' and not '" + path + "'");
	}

}
