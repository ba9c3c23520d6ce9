// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.info;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/**
 * Shows the information of the server. If there are several clients, the information is
 * grouped by the names of the clients.
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
