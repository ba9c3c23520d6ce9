// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Classification;
import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.NodeNames;
import io.dracoonspring.api.WireValue;

/**
 * Changes to a folder; schema {@code UpdateFolderRequest} of the API. Components that are
 * {@code null} change nothing. An empty text removes {@code notes}.
 *
 * @param name the name
 * @param classification the classification, since 4.30
 * @param notes remarks, up to 255 characters
 * @param timestampCreation when the original folder was created, since 4.22
 * @param timestampModification when the original folder was last changed, since 4.22
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateFolderRequest(@Nullable String name, @Nullable Classification classification,
		@Nullable String notes, @Nullable Instant timestampCreation,
		@Nullable Instant timestampModification) implements UpdateFolderRequestBuilder.With {

	public UpdateFolderRequest {
		if (name != null) {
			NodeNames.check(name);
		}
		WireValue.requireKnown(classification, "classification");
	}

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateFolderRequest of() {
		return UpdateFolderRequestBuilder.builder().build();
	}

}
