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
 * {@link Endpoint @Endpoint} that shows the current activity and recent observations of
 * the clients.
 */
@Endpoint(id = "dracoon")
public class DracoonEndpoint {

	private final Map<String, Dracoon> clients;

	DracoonEndpoint(Map<String, Dracoon> clients) {
		this.clients = clients;
	}

	/**
	 * Returns the activity of every client.
	 * @return the activity of the clients
	 */
	@ReadOperation
	public ClientsDescriptor clients() {
		Map<String, DracoonActivity> activities = new LinkedHashMap<>();
		this.clients.forEach((name, client) -> activities.put(name, client.activity()));
		return new ClientsDescriptor(activities);
	}

	/**
	 * Describes the clients.
	 *
	 * @param clients the activity of each client, by the name of the client
	 */
	public record ClientsDescriptor(Map<String, DracoonActivity> clients) implements OperationResponseBody {

	}

}
