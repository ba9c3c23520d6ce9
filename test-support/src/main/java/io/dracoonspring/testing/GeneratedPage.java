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
