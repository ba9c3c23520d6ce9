// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.http;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

import io.dracoonspring.emulator.query.FieldSet;
import io.dracoonspring.emulator.state.User;

/**
 * One call of an operation: who makes it, its request, and its body, which is read only
 * when the operation asks for it, so that the operation decides what is wrong first.
 */
public final class Call {

	private final ServerRequest request;

	private final @Nullable User user;

	private final byte[] body;

	Call(ServerRequest request, @Nullable User user, byte[] body) {
		this.request = request;
		this.user = user;
		this.body = body;
	}

	public User user() {
		return Objects.requireNonNull(this.user, "Nobody has to say who he is here");
	}

	/**
	 * Returns the request.
	 * @return the request, whose body is read already
	 */
	public ServerRequest request() {
		return this.request;
	}

	/**
	 * Reads the body.
	 * @param type the type of the body: a record with nullable components
	 * @throws io.dracoonspring.emulator.error.ApiException if it is missing or not of
	 * that type
	 */
	public <T> T body(Class<T> type) {
		return Json.parse(this.body, type, Since.view(this.request));
	}

	/**
	 * Returns whether there is a body.
	 * @return whether anything was sent
	 */
	public boolean hasBody() {
		return this.body.length > 0;
	}

	/**
	 * Reads a number from the path.
	 * @param name the name of the path variable
	 * @return the number, which is positive
	 * @throws io.dracoonspring.emulator.error.ApiException if it is none
	 */
	public long id(String name) {
		return Fields.pathId(this.request, name);
	}

	/**
	 * Reads a text from the path.
	 * @param name the name of the path variable
	 */
	public String path(String name) {
		return this.request.pathVariable(name);
	}

	/**
	 * Reads a text from the query.
	 * @param name the name of the parameter
	 * @return the text, {@code null} if there is none
	 */
	public @Nullable String query(String name) {
		return Fields.query(this.request, name);
	}

	/**
	 * Reads a number from the query.
	 * @param name the name of the parameter
	 * @return the number, {@code null} if there is none
	 * @throws io.dracoonspring.emulator.error.ApiException if it is no number
	 */
	public @Nullable Long number(String name) {
		return Fields.queryNumber(this.request, name);
	}

	/**
	 * Reads a boolean from the query.
	 * @param name the name of the parameter
	 * @return the value, {@code false} if there is none
	 * @throws io.dracoonspring.emulator.error.ApiException if it is no boolean
	 */
	public boolean flag(String name) {
		return Fields.queryFlag(this.request, name);
	}

	/**
	 * Reads what the caller wants to see of a list.
	 * @param fields what can be filtered and sorted by
	 * @throws io.dracoonspring.emulator.query.QueryException if a parameter is not valid
	 */
	public <T> Listing<T> listing(FieldSet<T> fields) {
		return Listing.of(this.request, fields);
	}

}
