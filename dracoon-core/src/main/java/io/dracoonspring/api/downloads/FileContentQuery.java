// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.downloads;

import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.QueryParameters;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the headers with which the server sends the content of a file.
 *
 * @param genericMimetype whether the media type is always
 * {@code application/octet-stream} instead of the media type of the file; {@code null}
 * counts as {@code false}
 * @param inline whether browsers show the content instead of saving it; {@code null}
 * counts as {@code false}
 */
public record FileContentQuery(@Nullable Boolean genericMimetype, @Nullable Boolean inline) implements QueryParameters {

	/**
	 * Creates a query for the defaults. The server sends the media type of the file, and
	 * browsers save the content.
	 * @return the query
	 */
	public static FileContentQuery defaults() {
		return new FileContentQuery(null, null);
	}

	/**
	 * Returns a copy that selects whether the media type is always
	 * {@code application/octet-stream} instead of the media type of the file.
	 * @param genericMimetype whether the media type is always
	 * {@code application/octet-stream} instead of the media type of the file
	 * @return the copy
	 */
	public FileContentQuery withGenericMimetype(boolean genericMimetype) {
		return new FileContentQuery(genericMimetype, this.inline);
	}

	/**
	 * Returns a copy that selects whether browsers show the content instead of saving it.
	 * @param inline whether browsers show the content instead of saving it
	 * @return the copy
	 */
	public FileContentQuery withInline(boolean inline) {
		return new FileContentQuery(this.genericMimetype, inline);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).add("generic_mimetype", this.genericMimetype).add("inline", this.inline);
	}

}
