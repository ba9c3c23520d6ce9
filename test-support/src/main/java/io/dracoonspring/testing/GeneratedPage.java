// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Represents a page of the documentation that is at least partly generated from the code.
 * A test compares the page with the code. With {@code -Ddracoon.docs.write=true}, the
 * test writes the page again.
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
