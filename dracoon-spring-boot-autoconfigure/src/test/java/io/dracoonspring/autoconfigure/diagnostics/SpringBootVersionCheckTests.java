// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests {@link SpringBootVersionCheck}. The application in {@code .ci/stranger/old-boot}
 * shows that older versions of Spring Boot run the check.
 */
class SpringBootVersionCheckTests {

	@Test
	void olderVersionIsNamed() {
		UnsupportedSpringBootException failure = catchThrowableOfType(UnsupportedSpringBootException.class,
				() -> SpringBootVersionCheck.check("3.5.9"));
		FailureAnalysis analysis = new UnsupportedSpringBootFailureAnalyzer().analyze(failure);
		assertThat(analysis.getDescription()).contains("needs Spring Boot 4.0", "this is 3.5.9");
		assertThat(analysis.getAction()).contains("Update Spring Boot");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "4.0.0", "4.1.2", "4.0.0-SNAPSHOT", "5.0.0", "unknown" })
	void supportedAndUnknownVersionsPass(String version) {
		assertThatCode(() -> SpringBootVersionCheck.check(version)).doesNotThrowAnyException();
	}

	@Test
	void thisVersionIsKnown() {
		assertThat(SpringBootVersion.getVersion()).startsWith("4.");
	}

}
