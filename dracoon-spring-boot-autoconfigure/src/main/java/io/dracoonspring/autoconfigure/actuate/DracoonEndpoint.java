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
	 * Return what every client is doing.
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
