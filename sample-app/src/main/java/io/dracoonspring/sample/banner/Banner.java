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

package io.dracoonspring.sample.banner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * A text for everybody that somebody keeps in a room: whoever may change the file changes
 * the page. It is a Spring resource like any other.
 */
@Component
public class Banner {

	private final Resource text;

	Banner(@Value("${sample.banner}") Resource text) {
		this.text = text;
	}

	/**
	 * Return the text as it is now.
	 * @return the text, empty if there is none that the account may read
	 */
	public String text() {
		try {
			return this.text.isReadable() ? this.text.getContentAsString(StandardCharsets.UTF_8).strip() : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
