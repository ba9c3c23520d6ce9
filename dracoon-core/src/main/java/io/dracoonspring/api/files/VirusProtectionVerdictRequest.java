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

package io.dracoonspring.api.files;

import java.util.List;

import org.springframework.util.Assert;

/**
 * Files about which it is asked whether they contain malware, since 4.44; schema
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
