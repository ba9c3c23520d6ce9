// SPDX-License-Identifier: Apache-2.0

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
