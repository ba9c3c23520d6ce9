// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.files;

import java.util.List;

import org.springframework.util.Assert;

/**
 * The files whose malware scan results the server returns, since 4.44; schema
 * {@code VirusProtectionVerdictRequest} of the API.
 *
 * @param nodeIds the ids of the files
 */
public record VirusProtectionVerdictRequest(List<Long> nodeIds) {

	public VirusProtectionVerdictRequest {
		Assert.notEmpty(nodeIds, "'nodeIds' must not be empty");
		nodeIds = List.copyOf(nodeIds);
	}

}
