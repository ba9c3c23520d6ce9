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

package io.dracoonspring.api.publicapi;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.WireLists;

/**
 * A library that the server uses; schema {@code ThirdPartyDependenciesData} of the API.
 *
 * @param id the identifier
 * @param groupId the group of the artifact
 * @param artifactId the artifact
 * @param version the version
 * @param name the name
 * @param type the kind of artifact, such as {@code jar}
 * @param description what it is
 * @param url the address of the project
 * @param licenses the names of its licenses
 */
@ExtensibleRecord
public record ThirdPartyDependenciesData(String id, String groupId, String artifactId, String version, String name,
		String type, String description, String url, List<String> licenses) {

	public ThirdPartyDependenciesData {
		licenses = WireLists.copyOf(licenses);
	}

}
