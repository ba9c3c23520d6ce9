// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallerTests {

	private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

	@Test
	void browserSaysWhetherItNavigates() {
		assertThat(caller(Map.of("Sec-Fetch-Mode", "navigate"))).isEqualTo(Caller.PAGE);
		assertThat(caller(Map.of("Sec-Fetch-Mode", "cors", "Accept", HTML))).isEqualTo(Caller.SCRIPT);
		assertThat(caller(Map.of("Sec-Fetch-Mode", "no-cors", "Accept", "image/avif,*/*"))).isEqualTo(Caller.SCRIPT);
	}

	@Test
	void withoutThatPagesAreWhatAsksForHtml() {
		assertThat(caller(Map.of("Accept", HTML))).isEqualTo(Caller.PAGE);
		assertThat(caller(Map.of("Accept", HTML, "X-Requested-With", "XMLHttpRequest"))).isEqualTo(Caller.SCRIPT);
		assertThat(caller(Map.of("Accept", "application/json, text/plain, */*"))).isEqualTo(Caller.SCRIPT);
		assertThat(caller(Map.of())).isEqualTo(Caller.SCRIPT);
	}

	private static Caller caller(Map<String, String> headers) {
		return Caller.of(headers::get);
	}

}
