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

package io.dracoonspring.api.downloads;

import java.util.List;
import java.util.stream.LongStream;

import org.springframework.util.Assert;

/**
 * What is to be packed into a zip archive; schema {@code ZipDownloadRequest} of the API.
 *
 * @param nodeIds the ids of files and folders
 */
public record ZipDownloadRequest(List<Long> nodeIds) {

	public ZipDownloadRequest {
		Assert.notEmpty(nodeIds, "'nodeIds' must not be empty");
		nodeIds = List.copyOf(nodeIds);
	}

	/**
	 * Create a request.
	 * @param nodeId the id of a file or folder
	 * @param more the ids of further ones
	 * @return the request
	 */
	public static ZipDownloadRequest of(long nodeId, long... more) {
		return new ZipDownloadRequest(LongStream.concat(LongStream.of(nodeId), LongStream.of(more)).boxed().toList());
	}

}
