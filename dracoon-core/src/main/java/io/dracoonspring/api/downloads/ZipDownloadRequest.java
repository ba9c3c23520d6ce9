// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.downloads;

import java.util.List;
import java.util.stream.LongStream;

import org.springframework.util.Assert;

/**
 * The nodes of a zip archive; schema {@code ZipDownloadRequest} of the API.
 *
 * @param nodeIds the ids of files and folders
 */
public record ZipDownloadRequest(List<Long> nodeIds) {

	public ZipDownloadRequest {
		Assert.notEmpty(nodeIds, "'nodeIds' must not be empty");
		nodeIds = List.copyOf(nodeIds);
	}

	/**
	 * Creates a request.
	 * @param nodeId the id of a file or folder
	 * @param more the ids of further files and folders
	 * @return the request
	 */
	public static ZipDownloadRequest of(long nodeId, long... more) {
		return new ZipDownloadRequest(LongStream.concat(LongStream.of(nodeId), LongStream.of(more)).boxed().toList());
	}

}
