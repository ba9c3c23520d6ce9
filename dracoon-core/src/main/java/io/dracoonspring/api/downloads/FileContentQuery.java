// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.downloads;

import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ParameterWriter;
import io.dracoonspring.api.QueryParameters;

/**
 * How the content of a file is to be announced.
 *
 * @param genericMimetype whether the media type is always {@code application/octet-
 * stream} instead of that of the file
 * @param inline whether browsers are to show the content instead of saving it
 */
public record FileContentQuery(@Nullable Boolean genericMimetype, @Nullable Boolean inline) implements QueryParameters {

	/**
	 * Creates a query for the media type of the file and content to be saved.
	 * @return the query
	 */
	public static FileContentQuery defaults() {
		return new FileContentQuery(null, null);
	}

	/**
	 * Returns a copy that says whether the media type is always {@code
	 * application/octet-stream} instead of that of the file.
	 * @param genericMimetype whether the media type is always {@code
	 * application/octet-stream} instead of that of the file
	 * @return the copy
	 */
	public FileContentQuery genericMimetype(boolean genericMimetype) {
		return new FileContentQuery(genericMimetype, this.inline);
	}

	/**
	 * Returns a copy that says whether browsers are to show the content instead of saving
	 * it.
	 * @param inline whether browsers are to show the content instead of saving it
	 * @return the copy
	 */
	public FileContentQuery inline(boolean inline) {
		return new FileContentQuery(this.genericMimetype, inline);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).add("generic_mimetype", this.genericMimetype).add("inline", this.inline);
	}

}
