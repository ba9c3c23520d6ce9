// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.LocaleResolver;

import static org.assertj.core.api.Assertions.assertThat;

class LanguagesTests {

	private final LocaleResolver resolver = new Languages().localeResolver();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			de          | de
			de-AT       | de
			fr,de;q=0.8 | de
			en-GB,de    | en
			fr          | en
			""")
	void firstKnownLanguageOfTheBrowserIsUsed(String languages, Locale expected) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, languages);
		assertThat(this.resolver.resolveLocale(request)).isEqualTo(expected);
	}

	@Test
	void withoutLanguagesTextsAreEnglish() {
		assertThat(this.resolver.resolveLocale(new MockHttpServletRequest())).isEqualTo(Locale.ENGLISH);
	}

}
