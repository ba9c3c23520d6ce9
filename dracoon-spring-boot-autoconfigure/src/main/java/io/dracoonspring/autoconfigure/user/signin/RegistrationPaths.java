// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Matches the paths at which sign-ins begin and end.
 *
 * @param patterns the paths within the application
 */
record RegistrationPaths(List<PathPattern> patterns) {

	private static final String BEGINNING = "/oauth2/authorization/{registrationId}";

	private static final String END = "/login/oauth2/code/{registrationId}";

	/** Returns the paths that Spring Security answers by default. */
	static RegistrationPaths defaults() {
		return of(BEGINNING, END);
	}

	/**
	 * Returns the paths at which a sign-in begins.
	 * @param path the configured path
	 */
	static RegistrationPaths beginnings(SignInPath path) {
		return of(BEGINNING, path.template());
	}

	private static RegistrationPaths of(String... templates) {
		return new RegistrationPaths(Stream.of(templates).map(PathPatternParser.defaultInstance::parse).toList());
	}

	boolean match(PathContainer pathWithinApplication) {
		return this.patterns.stream().anyMatch((pattern) -> pattern.matches(pathWithinApplication));
	}

	/**
	 * Finds the id of a registration in a path.
	 * @param pathWithinApplication the path
	 * @return the id, which may be blank, or {@code null} if the path does not match
	 */
	@Nullable String registrationId(PathContainer pathWithinApplication) {
		return this.patterns.stream()
			.map((pattern) -> pattern.matchAndExtract(pathWithinApplication))
			.filter(Objects::nonNull)
			.findFirst()
			.map((match) -> match.getUriVariables().get("registrationId"))
			.orElse(null);
	}

}
