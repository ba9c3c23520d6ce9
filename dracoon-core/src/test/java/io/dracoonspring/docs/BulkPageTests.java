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

package io.dracoonspring.docs;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import io.dracoonspring.testing.SnippetPage;

class BulkPageTests {

	private static final Path PAGE = Path.of("../docs/bulk.md");

	private static final Path SOURCES = Path.of("../dracoon-spring-batch/src/test/java/io/dracoonspring/batch/docs");

	/**
	 * To write the blocks anew: {@code -Ddracoon.docs.write=true}.
	 */
	@Test
	void blocksAreUpToDate() throws IOException {
		new SnippetPage(PAGE, SOURCES).check();
	}

	@Test
	void everyRegionIsShownAndEveryBlockIsOne() throws IOException {
		new SnippetPage(PAGE, SOURCES).checkComplete();
	}

}
