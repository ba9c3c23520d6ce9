// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.internal.upload.source.SourceContent;

/**
 * Holds the input of one upload.
 *
 * @param request the request
 * @param content the content of the request
 * @param parent the room or folder of the request, {@code null} if it has to be looked up
 */
record UploadInput(UploadRequest request, Mono<SourceContent> content, @Nullable Node parent) {

	static UploadInput of(UploadRequest request) {
		return new UploadInput(request, SourceContent.of(request.source()), null);
	}

}
