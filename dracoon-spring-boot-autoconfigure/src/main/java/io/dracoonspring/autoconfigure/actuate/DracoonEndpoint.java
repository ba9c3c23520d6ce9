// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.actuate;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonActivity;

/**
 * {@link Endpoint @Endpoint} that shows what the clients are doing and have noticed
 * lately.
 */
@Endpoint(id = "dracoon")
public class DracoonEndpoint {

	private final Map<String, Dracoon> clients;

	DracoonEndpoint(Map<String, Dracoon> clients) {
		this.clients = clients;
	}

	/**
	 * Returns what every client is doing.
	 * @return the activity of the clients
	 */
	@ReadOperation
	public ClientsDescriptor clients() {
		Map<String, DracoonActivity> activities = new LinkedHashMap<>();
		this.clients.forEach((name, client) -> activities.put(name, client.activity()));
		return new ClientsDescriptor(activities);
	}

	/**
	 * Description of the clients.
	 *
	 * @param clients what they are doing, by the names of their beans
	 */
	public record ClientsDescriptor(Map<String, DracoonActivity> clients) implements OperationResponseBody {

	}

}
