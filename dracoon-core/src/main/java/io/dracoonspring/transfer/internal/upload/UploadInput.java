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
 * @param content looks at the content that the request names
 * @param parent the room or folder that the request names, {@code null} if it has to be
 * looked up
 */
record UploadInput(UploadRequest request, Mono<SourceContent> content, @Nullable Node parent) {

	static UploadInput of(UploadRequest request) {
		return new UploadInput(request, SourceContent.of(request.source()), null);
	}

}
