// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.access;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that users are not redirected to other sites. */
class ReturnPathTests {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/?page=2", "/nodes/7", "/nodes/7?page=12", "/files/7", "/encryption-password" })
	void pagesAreFine(String path) {
		assertThat(ReturnPath.checked(path)).isEqualTo(path);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "//evil.example/", "https://evil.example/nodes/7", "/\\evil.example", "/nodes/7/../..",
			"/nodes/7\n", "/nodes/7\r\nSet-Cookie: a=b", "/nodes/٧", "/files/7/content", "/logout",
			"javascript:alert(1)", "nodes/7", "/nodes/7?page=1&x={y}" })
	void everythingElseLeadsToTheFirstPage(@Nullable String path) {
		assertThat(ReturnPath.checked(path)).isEqualTo("/");
	}

	@ParameterizedTest
	@CsvSource({ "http://localhost:8080/nodes/7?page=2, /nodes/7?page=2", "http://localhost:8080/nodes/7, /nodes/7",
			"http://localhost:8080, /", "https://evil.example/steal, /", "http://[, /", "mailto:alice, /" })
	void pageBeforeIsTheReferer(String referer, String path) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Referer", referer);
		assertThat(ReturnPath.before(request)).isEqualTo(path);
	}

	@Test
	void withoutARefererItIsTheFirstPage() {
		assertThat(ReturnPath.before(new MockHttpServletRequest())).isEqualTo("/");
	}

}
