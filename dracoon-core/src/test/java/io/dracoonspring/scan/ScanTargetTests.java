// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.scan;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ScanTarget}.
 */
class ScanTargetTests {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/B\u00fcro", "/B\u00fcro/", "/bu\u0308ro", "/B\u00dcRO/Plans" })
	void fileIsBelowItsFoldersInEverySpelling(String path) {
		assertThat(in("/B\u00fcro/Plans").isBelow(path)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/B\u00fc", "/Buro", "/B\u00fcro/Plans/2026", "/Plans" })
	void fileIsNotBelowOtherFolders(String path) {
		assertThat(in("/B\u00fcro/Plans").isBelow(path)).isFalse();
	}

	@Test
	void fileWithoutKnownFolderIsBelowAllFolders() {
		assertThat(in(null).isBelow("/Projects")).isTrue();
	}

	private static ScanTarget in(@Nullable String parentPath) {
		return new ScanTarget("plan.pdf", 1L, true, parentPath);
	}

}
