// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import io.dracoonspring.emulator.internal.config.ServerVersion;

/**
 * Defines the views for fields that older versions of DRACOON do not have (see
 * {@link com.fasterxml.jackson.annotation.JsonView}). The emulator writes and reads a
 * field with such a view only if it emulates a version that has the field.
 */
public final class Since {

	private static final String VIEW = Since.class.getName();

	private static final ServerVersion VERSION_4_44 = new ServerVersion(4, 44, 0);

	private Since() {
	}

	/**
	 * Selects the view of a version for a request and its response.
	 * @param request the request, whose body is read with the view
	 * @param context the context of the response
	 * @return the context with the view
	 */
	public static Context apply(ServerVersion version, ServerRequest request, Context context) {
		Class<?> view = view(version);
		request.attributes().put(VIEW, view);
		return context.put(VIEW, view);
	}

	static Class<?> view(ServerVersion version) {
		if (version.isCloud()) {
			return V5.class;
		}
		return (version.compareTo(VERSION_4_44) >= 0) ? V4_44.class : Object.class;
	}

	static Class<?> view(ServerRequest request) {
		return (request.attributes().get(VIEW) instanceof Class<?> view) ? view : V5.class;
	}

	static Class<?> view(ContextView context) {
		return context.hasKey(VIEW) ? context.get(VIEW) : V5.class;
	}

	/** Marks fields of DRACOON Server since 4.44.0 and of DRACOON Cloud. */
	public interface V4_44 {

	}

	/**
	 * Marks fields that only DRACOON Cloud has. It is not known which version of DRACOON
	 * Cloud introduced these fields.
	 */
	public interface V5 extends V4_44 {

	}

}
