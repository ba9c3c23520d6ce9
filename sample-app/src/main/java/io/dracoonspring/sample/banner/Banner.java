// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.banner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Shows all users the text of a file in a room. Any user who may change the file can
 * change the text. The file is a Spring resource like any other.
 */
@Component
public class Banner {

	private final Resource text;

	Banner(@Value("${sample.banner}") Resource text) {
		this.text = text;
	}

	/**
	 * Returns the current text.
	 * @return the text, empty if the account cannot read the file
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
