// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.state.User;

/**
 * Represents one call of an operation with its caller and its request. The body is parsed
 * only when the operation asks for it, so that the operation decides which error is
 * reported first.
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
		return Objects.requireNonNull(this.user, "The operation has no user because it accepts calls without a token");
	}

	/**
	 * Returns the request. The body has already been read, except for a GET request and
	 * for a call that {@link Calls#stream} or {@link Calls#enter} created.
	 */
	public ServerRequest request() {
		return this.request;
	}

	/**
	 * Reads the body.
	 * @param type the type of the body: a record with nullable components
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the body is
	 * missing or not of that type
	 */
	public <T> T body(Class<T> type) {
		return Json.parse(this.body, type, Since.view(this.request));
	}

	/**
	 * Returns whether this call contains a body. It contains none if the body was not
	 * read (see {@link #request()}).
	 */
	public boolean hasBody() {
		return this.body.length > 0;
	}

	/**
	 * Reads a number from the path.
	 * @param name the name of the path variable
	 * @return the number, which is positive
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the text is not a
	 * positive number
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
	 * @return the text, {@code null} if the parameter is missing
	 */
	public @Nullable String query(String name) {
		return Fields.query(this.request, name);
	}

	/**
	 * Reads a number from the query.
	 * @param name the name of the parameter
	 * @return the number, {@code null} if the parameter is missing or empty
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the text is not a
	 * number
	 */
	public @Nullable Long number(String name) {
		return Fields.queryNumber(this.request, name);
	}

	/**
	 * Reads a boolean from the query.
	 * @param name the name of the parameter
	 * @return the value, {@code false} if the parameter is missing or empty
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the text is not a
	 * boolean
	 */
	public boolean flag(String name) {
		return Fields.queryFlag(this.request, name);
	}

	/**
	 * Reads the parameters with which the caller selects a part of a list.
	 * @param fields the fields for filters and sort orders
	 * @throws io.dracoonspring.emulator.internal.query.QueryException if a parameter is
	 * not valid
	 */
	public <T> Listing<T> listing(FieldSet<T> fields) {
		return Listing.of(this.request, fields);
	}

}
