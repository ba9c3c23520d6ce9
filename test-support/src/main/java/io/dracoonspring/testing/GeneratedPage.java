// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page of the documentation of which at least a part follows from the code. A test
 * compares it and, with {@code -Ddracoon.docs.write=true}, writes it anew.
 */
public final class GeneratedPage {

	private GeneratedPage() {
	}

	public static void check(Path page, String expected) throws IOException {
		if (Boolean.getBoolean("dracoon.docs.write")) {
			Files.writeString(page, expected);
		}
		assertThat(page).content().as("run this test with -Ddracoon.docs.write=true").isEqualTo(expected);
	}

}
