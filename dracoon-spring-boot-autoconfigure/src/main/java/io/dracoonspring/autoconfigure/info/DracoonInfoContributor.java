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

package io.dracoonspring.autoconfigure.info;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/**
 * Shows what servers say of themselves: the only one directly, several by the names of
 * their clients.
 */
class DracoonInfoContributor implements InfoContributor {

	private final Map<String, ServerInformation> servers;

	DracoonInfoContributor(Map<String, ServerInformation> servers) {
		this.servers = servers;
	}

	@Override
	public void contribute(Info.Builder builder) {
		Map<String, Object> details = new LinkedHashMap<>();
		this.servers.forEach((client, server) -> details.put(client, server.get()));
		builder.withDetail("dracoon", (details.size() == 1) ? details.values().iterator().next() : details);
	}

}
