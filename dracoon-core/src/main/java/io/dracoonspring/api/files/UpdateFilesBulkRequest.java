// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.files;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.Classification;
import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.WireValue;

/**
 * The same changes to several files; schema {@code UpdateFilesBulkRequest} of the API.
 * Components that are {@code null} change nothing.
 *
 * @param objectIds the ids of the files, at most 200
 * @param classification the classification
 * @param expiration when the file expires
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateFilesBulkRequest(List<Long> objectIds, @Nullable Classification classification,
		@Nullable ObjectExpiration expiration) {

	public UpdateFilesBulkRequest {
		Assert.notEmpty(objectIds, "'objectIds' must not be empty");
		objectIds = List.copyOf(objectIds);
		WireValue.requireKnown(classification, "classification");
	}

}
