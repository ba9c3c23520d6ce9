// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Keeps the authorization requests of all tabs that show the login page of DRACOON.
 * Spring Security keeps one request per session. Therefore a sign-in in a second tab
 * would make the sign-in in the first tab fail. This class stores each request in a
 * separate attribute of the session, so that sign-ins that begin at the same moment do
 * not overwrite each other's requests.
 */
record PendingSignIns(InstantSource clock) {

	/**
	 * The largest number of stored requests. A browser that restores its tabs may begin
	 * several sign-ins at once.
	 */
	static final int MOST = 10;

	private static final String PREFIX = PendingSignIns.class.getName() + ' ';

	/**
	 * Keeps the authorization request that Spring Security has just put into the session,
	 * and removes the oldest requests if there are too many.
	 * @param session the session
	 */
	void keep(Attributes session) {
		List<String> names = session.names().stream().sorted().toList();
		names.stream()
			.filter((name) -> !name.startsWith(PREFIX))
			.map(session::get)
			.filter(OAuth2AuthorizationRequest.class::isInstance)
			.map(OAuth2AuthorizationRequest.class::cast)
			.filter((request) -> find(names, request.getState()).isEmpty())
			.forEach((request) -> session.set(PREFIX + this.clock.millis() + ' ' + request.getState(), request));
		List<String> kept = session.names().stream().filter((name) -> name.startsWith(PREFIX)).sorted().toList();
		kept.subList(0, Math.max(0, kept.size() - MOST)).forEach((name) -> session.set(name, null));
	}

	/**
	 * Removes an authorization request from the session, so that its state is valid only
	 * once.
	 * @param session the session
	 * @param state the state in the redirect from DRACOON
	 * @return the authorization request, empty if the session does not have it
	 */
	Optional<OAuth2AuthorizationRequest> take(Attributes session, String state) {
		return find(session.names(), state).map((name) -> {
			Object request = session.get(name);
			session.set(name, null);
			return (request instanceof OAuth2AuthorizationRequest pending) ? pending : null;
		});
	}

	private static Optional<String> find(Collection<String> names, @Nullable String state) {
		return names.stream().filter((name) -> name.startsWith(PREFIX) && name.endsWith(" " + state)).findFirst();
	}

	/** Accesses the attributes of a session, in servlet and reactive applications. */
	interface Attributes {

		Collection<String> names();

		@Nullable Object get(String name);

		/**
		 * Sets an attribute.
		 * @param name the name of the attribute
		 * @param value the value, {@code null} to remove the attribute
		 */
		void set(String name, @Nullable Object value);

	}

	/**
	 * Stores attributes in a map.
	 *
	 * @param attributes names and values
	 */
	record MapAttributes(Map<String, Object> attributes) implements Attributes {

		@Override
		public Collection<String> names() {
			return List.copyOf(this.attributes.keySet());
		}

		@Override
		public @Nullable Object get(String name) {
			return this.attributes.get(name);
		}

		@Override
		public void set(String name, @Nullable Object value) {
			if (value != null) {
				this.attributes.put(name, value);
			}
			else {
				this.attributes.remove(name);
			}
		}

	}

}
