// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.http.ServiceToken;
import io.dracoonspring.emulator.internal.oauth.OAuthClient;
import io.dracoonspring.emulator.internal.persistence.World;
import io.dracoonspring.emulator.internal.seed.SeedKeyPairs;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.GrantType;
import io.dracoonspring.emulator.seed.SeedUser;

/**
 * Shows how to connect to the emulator, with configuration and code to copy. The page
 * shows only the default passwords and secrets, which are public.
 */
final class ConnectPage {

	private static final String CERTIFICATE = "/_emulator/ca.pem";

	private static final String PUBLISHED_CLIENT = "dracoon-emulator";

	private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off");

	private final World world;

	private final String baseUrl;

	private final boolean certified;

	/**
	 * Creates the page.
	 * @param baseUrl the URL by which the browser reaches the emulator
	 * @param certified whether clients must trust the emulator's own certificate
	 */
	ConnectPage(World world, String baseUrl, boolean certified) {
		this.world = world;
		this.baseUrl = baseUrl;
		this.certified = certified;
	}

	Html show() {
		List<User> users = this.world.state().inspect(() -> this.world.state().users().all());
		List<OAuthClient> clients = this.world.clients()
			.all()
			.stream()
			.sorted(Comparator.comparing((OAuthClient client) -> !PUBLISHED_CLIENT.equals(client.id()))
				.thenComparing(OAuthClient::id))
			.toList();
		Html html = new Html().startFacts()
			.fact("Base URL", Html.of("<code data-copy=\"base URL\">{}</code>", this.baseUrl))
			.fact("Service token",
					Html.of("<code>{}</code>, for provisioning, in the header <code>X-Sds-Service-Token</code>",
							ServiceToken.VALUE))
			.endFacts();
		accounts(html, users);
		clients(html, clients);
		if (this.certified) {
			certificate(html);
		}
		lines(html, account(users), client(clients));
		return html;
	}

	private static void certificate(Html html) {
		html.tag("<h2>Certificate</h2>\n<p>Clients have to trust ")
			.link(CERTIFICATE, "emulator-ca.pem")
			.tag(". In <code>application.yml</code>, beside the lines below:</p>\n")
			.code("application.yml for the certificate", """
					dracoon:
					  http:
					    ssl:
					      bundle: emulator
					spring:
					  ssl:
					    bundle:
					      pem:
					        emulator:
					          truststore:
					            certificate: file:emulator-ca.pem
					""");
	}

	private String curl(Account account, Credentials client) {
		String fetch = "CA=$(mktemp)\ncurl -sk %s -o \"$CA\"\n".formatted(shell(this.baseUrl + CERTIFICATE));
		String trust = this.certified ? " --cacert \"$CA\"" : "";
		return (this.certified ? fetch : "") + """
				TOKEN=$(curl -s%s %s \\
				  -u %s \\
				  -d grant_type=password --data-urlencode %s --data-urlencode %s \\
				  | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
				curl -s%s %s -H "Authorization: Bearer $TOKEN"
				""".formatted(trust, shell(this.baseUrl + "/oauth/token"), shell(client.id() + ":" + client.secret()),
				shell("username=" + account.login()), shell("password=" + account.password()), trust,
				shell(this.baseUrl + "/api/v4/user/account"));
	}

	private void lines(Html html, Account account, Credentials client) {
		html.tag(
				"<h2>Spring Boot</h2>\n<p>One account for the whole application, in <code>application.yml</code>:</p>\n")
			.code("application.yml", """
					dracoon:
					  base-url: %s
					  auth:
					    client-id: %s
					    client-secret: %s
					    username: %s
					    password: %s
					""".formatted(this.baseUrl, quote(client.id()), quote(client.secret()), quote(account.login()),
					quote(account.password()))
					+ (account.encryptionPassword().isEmpty() ? ""
							: "  crypto:\n    encryption-password: " + quote(account.encryptionPassword()) + "\n"))
			.tag("<p>Or each user signs in:</p>\n")
			.code("application.yml for users who sign in", """
					dracoon:
					  base-url: %s
					  auth:
					    mode: user
					spring:
					  security:
					    oauth2:
					      client:
					        registration:
					          dracoon:
					            client-id: %s
					            client-secret: %s
					""".formatted(this.baseUrl, quote(client.id()), quote(client.secret())))
			.tag("<h2>Java</h2>\n")
			.code("Java",
					"""
							Dracoon dracoon = Dracoon.builder()
								.baseUrl(%s)
								.serviceAccount(new ClientCredentials(%s, Secret.of(%s)), %s, Secret.of(%s))
							""".formatted(java(this.baseUrl), java(client.id()), java(client.secret()),
							java(account.login()), java(account.password()))
							+ (account.encryptionPassword().isEmpty() ? ""
									: "\t.encryptionPassword(" + java(account.encryptionPassword()) + ")\n")
							+ "\t.build();\nSystem.out.println(dracoon.testConnection().block());\n")
			.tag("<h2>Tests</h2>\n<p>Each test class can start its own emulator. With Spring Boot:</p>\n")
			.code("Spring Boot test", """
					@SpringBootTest
					@AutoConfigureDracoonEmulator(reset = true)
					class ReportsTests {

						@Autowired
						DracoonEmulator emulator;

					}
					""")
			.tag("<p>With JUnit and without Spring:</p>\n")
			.code("JUnit test", """
					@ExtendWith(DracoonEmulatorExtension.class)
					class ReportsTests {

						@Test
						void uploads(DracoonEmulator emulator, @DracoonBaseUrl URI baseUrl) {
						}

					}
					""")
			.tag("<h2>Docker Compose</h2>\n")
			.code("Docker Compose", """
					services:
					  dracoon:
					    image: dracoonspring/dracoon-emulator
					    ports:
					      - '127.0.0.1:8090:8080'
					""")
			.tag("<h2>curl</h2>\n")
			.code("curl", curl(account, client));
	}

	private static Account account(List<User> users) {
		return users.stream()
			.filter((user) -> hasPublishedPassword(user) && !user.credentials().isLocked() && !user.isExpired())
			.findFirst()
			.map((user) -> new Account(user.credentials().login(), SeedUser.DEFAULT_PASSWORD, encryptionPassword(user)))
			.orElse(new Account("USER", "PASSWORD", ""));
	}

	private static Credentials client(List<OAuthClient> clients) {
		return clients.stream()
			.filter((client) -> client.details().enabled() && client.grantTypes().contains(GrantType.PASSWORD))
			.findFirst()
			.map((client) -> new Credentials(client.id(),
					(hasPublishedSecret(client) || client.secret().isEmpty()) ? client.secret() : "SECRET"))
			.orElse(new Credentials("CLIENT", "SECRET"));
	}

	private static boolean hasPublishedPassword(User user) {
		return user.credentials().matches(SeedUser.DEFAULT_PASSWORD);
	}

	private static boolean hasPublishedSecret(OAuthClient client) {
		return PUBLISHED_CLIENT.equals(client.id()) && PUBLISHED_CLIENT.equals(client.secret());
	}

	private static String encryptionPassword(User user) {
		return user.keys().all().stream().anyMatch(SeedKeyPairs::isPublished) ? SeedKeyPairs.PASSWORD : "";
	}

	private void accounts(Html html, List<User> users) {
		EmulatorState state = this.world.state();
		html.tag("<h2>Accounts</h2>\n");
		state.update(() -> html.table("Accounts", List.of("User", "Password", "Encryption password", "Name"), users,
				(user) -> {
					html.cell(user.credentials().login());
					secret(html, hasPublishedPassword(user) ? SeedUser.DEFAULT_PASSWORD : "", "another one");
					secret(html, encryptionPassword(user), user.keys().all().isEmpty() ? "no key pair" : "another one");
					html.cell(user.profile().firstName() + " " + user.profile().lastName());
				}));
	}

	private static void clients(Html html, List<OAuthClient> clients) {
		html.tag("<h2>OAuth clients</h2>\n")
			.table("OAuth clients", List.of("Id", "Secret", "Grants", "Redirect URIs", "Name"), clients, (client) -> {
				html.cell(client.id());
				secret(html, hasPublishedSecret(client) ? client.secret() : "",
						client.secret().isEmpty() ? "none" : "another one");
				html.cell(client.grantTypes().stream().sorted().map(Links::lowerCase).collect(Collectors.joining(", ")))
					.cell(redirects(client))
					.cell(client.name());
			});
	}

	private static String redirects(OAuthClient client) {
		if (!client.grantTypes().contains(GrantType.AUTHORIZATION_CODE)) {
			return "";
		}
		List<String> uris = client.details().redirectUris();
		return uris.isEmpty() ? "all of the loopback interface" : String.join(", ", uris);
	}

	private static void secret(Html html, String published, String otherwise) {
		html.tag(published.isEmpty() ? "<td>{}</td>" : "<td class=\"short\"><code>{}</code></td>",
				published.isEmpty() ? otherwise : published);
	}

	// quote every value that YAML could read as a number, a boolean or another type
	private static String quote(String text) {
		boolean plain = text.matches("[A-Za-z][A-Za-z0-9_-]*[A-Za-z0-9]!?")
				&& !WORDS.contains(text.toLowerCase(Locale.ROOT));
		return plain ? text : "'" + text.replace("'", "''") + "'";
	}

	private static String java(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	private static String shell(String text) {
		return "'" + text.replace("'", "'\\''") + "'";
	}

	/**
	 * Contains the account for the configuration and code on the page.
	 *
	 * @param login the name to log in with
	 * @param encryptionPassword the encryption password, empty if it is not public or the
	 * user has no key pair
	 */
	private record Account(String login, String password, String encryptionPassword) {

	}

	/**
	 * Contains the OAuth client for the configuration and code on the page.
	 *
	 * @param secret the secret, empty if the client has none, or a placeholder if the
	 * secret is not public
	 */
	private record Credentials(String id, String secret) {

	}

}
