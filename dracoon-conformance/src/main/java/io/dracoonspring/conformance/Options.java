// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import io.dracoonspring.conformance.internal.check.Area;

/**
 * Holds the command line.
 *
 * @param baseUrl the address of the server
 * @param clientId the id of the OAuth client
 * @param signIn the way to sign in
 * @param userName the name of the account, {@code null} to ask for it if the account
 * signs in with a password
 * @param parentRoom the path of the room below which the checks create their room,
 * {@code null} without the option {@code --parent-room}
 * @param encryptedRoom the path of the encrypted room below which the checks of
 * encryption create a room, or {@code null} to skip the checks that need it
 * @param areas the areas to check
 * @param readOnly whether to omit the checks that change anything on the server
 * @param dryRun whether to list the checks and their operations without sending requests
 * @param createKeyPair whether to create a key pair if the account has none
 * @param caFile the PEM file of the certificate to trust instead of those of Java, or
 * {@code null} to trust those of Java
 * @param report the file of the report
 */
record Options(String baseUrl, String clientId, SignIn signIn, @Nullable String userName, @Nullable String parentRoom,
		@Nullable String encryptedRoom, Set<Area> areas, boolean readOnly, boolean dryRun, boolean createKeyPair,
		@Nullable Path caFile, Path report) {

	static final String HELP = """
			Usage: java -jar dracoon-conformance.jar URL --client-id ID --parent-room PATH [OPTION]...
			Checks a DRACOON server. It works in a room of its own, which it removes at the end.

			  --client-id ID         OAuth client, whose secret is in DRACOON_CLIENT_SECRET
			                         (default: no secret)
			  --parent-room PATH     room below which the checks create their room
			  --encrypted-room PATH  encrypted room below which the checks of encryption
			                         create another room (default: they are skipped)
			  --sign-in password|refresh-token|browser
			                         way to sign in (default: password with --user-name,
			                         refresh-token with DRACOON_REFRESH_TOKEN, else browser)
			  --user-name NAME       name of the account
			  --read-only            omit the checks that change anything
			  --dry-run              list the checks and their operations, send no requests
			  --only AREA,...        check only these areas: %s
			  --create-key-pair      create a key pair if the account has none; it stays
			  --ca-file FILE         certificate of the authority to trust instead of those of
			                         Java (PEM)
			  --report FILE          file for the report (default: dracoon-conformance.json)
			  -h, --help             show this text

			Secrets are asked for, or come from the variables DRACOON_CLIENT_SECRET,
			DRACOON_PASSWORD, DRACOON_REFRESH_TOKEN and DRACOON_ENCRYPTION_PASSWORD.
			The exit status is 0 if the server answered as expected, 1 after differences or
			failures, 2 after a wrong command line, and 130 after an interruption.
			""".formatted(Arrays.stream(Area.values()).map(Area::option).collect(Collectors.joining(", ")));

	private static final Set<String> FLAGS = Set.of("--read-only", "--dry-run", "--create-key-pair");

	private static final Set<String> VALUES = Set.of("--client-id", "--parent-room", "--encrypted-room", "--sign-in",
			"--user-name", "--only", "--ca-file", "--report");

	/** Selects the way to sign in. */
	enum SignIn {

		/** The password grant. */
		PASSWORD("password"),

		/** A refresh token. */
		REFRESH_TOKEN("refresh-token"),

		/** An authorization code that a person gets in the browser. */
		BROWSER("browser");

		private final String option;

		SignIn(String option) {
			this.option = option;
		}

		String option() {
			return this.option;
		}

		private static SignIn of(String value) {
			return Arrays.stream(values())
				.filter((signIn) -> signIn.option.equals(value))
				.findFirst()
				.orElseThrow(
						() -> new IllegalArgumentException("'--sign-in' must be password, refresh-token or browser"));
		}

	}

	/**
	 * Reads the command line.
	 * @param arguments the command line
	 * @param environment the variables of the environment
	 * @return the options
	 * @throws IllegalArgumentException if the address or an option is missing, unknown or
	 * not valid
	 */
	static Options parse(List<String> arguments, Map<String, String> environment) {
		Map<String, String> values = new HashMap<>();
		Set<String> flags = new HashSet<>();
		String url = null;
		for (Iterator<String> rest = arguments.iterator(); rest.hasNext();) {
			String argument = rest.next();
			int equals = argument.indexOf('=');
			String name = (argument.startsWith("--") && equals > 0) ? argument.substring(0, equals) : argument;
			if (FLAGS.contains(argument)) {
				flags.add(argument);
			}
			else if (VALUES.contains(name)) {
				String value = (equals > 0) ? argument.substring(equals + 1) : rest.hasNext() ? rest.next() : "";
				if (value.isBlank() || (equals < 0 && value.startsWith("--"))) {
					throw new IllegalArgumentException("'" + name + "' needs a value: " + name + " VALUE");
				}
				values.put(name, value);
			}
			else if (argument.startsWith("-") || url != null) {
				// show the name only, because the argument may be a misplaced secret
				throw new IllegalArgumentException(argument.startsWith("--") ? "Unknown option '" + name + "'"
						: "Only one address is possible, and options begin with '--'");
			}
			else {
				url = checked(argument);
			}
		}
		return of(url, values, flags, environment);
	}

	private static String checked(String url) {
		try {
			URI uri = new URI(url);
			if (uri.getHost() != null && uri.getScheme() != null && uri.getScheme().matches("https?")) {
				return url;
			}
		}
		catch (URISyntaxException ex) {
			throw new IllegalArgumentException("The address of the server is not valid: " + ex.getReason(), ex);
		}
		throw new IllegalArgumentException("The address of the server must begin with https://");
	}

	private static Options of(@Nullable String url, Map<String, String> values, Set<String> flags,
			Map<String, String> environment) {
		boolean dryRun = flags.contains("--dry-run");
		boolean readOnly = flags.contains("--read-only");
		if (url == null && !dryRun) {
			throw new IllegalArgumentException("The address of the server is missing");
		}
		if (!values.containsKey("--client-id") && !dryRun) {
			throw new IllegalArgumentException("'--client-id' is missing");
		}
		if (!values.containsKey("--parent-room") && !readOnly && !dryRun) {
			throw new IllegalArgumentException("'--parent-room' is missing: name a room, or set '--read-only'");
		}
		String caFile = values.get("--ca-file");
		return new Options((url != null) ? url : "https://localhost", values.getOrDefault("--client-id", "none"),
				signIn(values, environment), values.get("--user-name"), values.get("--parent-room"),
				values.get("--encrypted-room"), areas(values.get("--only")), readOnly, dryRun,
				flags.contains("--create-key-pair"), (caFile != null) ? Path.of(caFile) : null,
				Path.of(values.getOrDefault("--report", "dracoon-conformance.json")));
	}

	private static SignIn signIn(Map<String, String> values, Map<String, String> environment) {
		String given = values.get("--sign-in");
		if (given != null) {
			return SignIn.of(given);
		}
		if (values.containsKey("--user-name")) {
			return SignIn.PASSWORD;
		}
		return environment.containsKey("DRACOON_REFRESH_TOKEN") ? SignIn.REFRESH_TOKEN : SignIn.BROWSER;
	}

	private static Set<Area> areas(@Nullable String only) {
		if (only == null) {
			return EnumSet.allOf(Area.class);
		}
		Set<Area> areas = EnumSet.noneOf(Area.class);
		for (String name : StringUtils.tokenizeToStringArray(only, ",")) {
			areas.add(Arrays.stream(Area.values())
				.filter((area) -> area.option().equals(name))
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("'--only' has an unknown area: try --help")));
		}
		return areas;
	}

}
