// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.oauth.OAuthClient;
import io.dracoonspring.emulator.internal.persistence.World;

/** Shows OAuth clients and tokens. */
final class AccessPage {

	static final String TOKENS = "/_emulator/console/tokens/";

	private final World world;

	AccessPage(World world) {
		this.world = world;
	}

	Html show() {
		Html html = new Html().tag("<h2>OAuth clients</h2>\n");
		List<OAuthClient> clients = this.world.clients()
			.all()
			.stream()
			.sorted(Comparator.comparing(OAuthClient::id))
			.toList();
		html.list("There are none.", List.of("Id", "Name", "Type", "Grants", "Redirect URIs", "Secret", "Lifetimes"),
				clients, (client) -> client(html, client));
		html.tag("<h2>Tokens</h2>\n");
		return this.world.state()
			.access(() -> html.list("Nobody is logged in.",
					List.of("Token", "Kind", "User", "Client", "Valid until", "Change"), this.world.tokens().issued(),
					(token) -> html.codeCell(token.masked())
						.cell(token.refresh() ? "refresh" : "access")
						.cell(new Links(this.world.state()).user(token.userId()))
						.cell(token.clientId())
						.time(token.expiresAt())
						.tag("<td><form method=\"post\" action=\"{}\">", TOKENS + token.reference() + "/end")
						.tag("<button type=\"submit\" aria-label=\"End token {}\">End</button></form></td>",
								token.masked())));
	}

	private static void client(Html html, OAuthClient client) {
		OAuthClient.Details details = client.details();
		html.cell(client.id())
			.cell(client.name())
			.cell(details.type() + (details.enabled() ? "" : ", disabled"))
			.cell(client.grantTypes().stream().map(Links::lowerCase).sorted().collect(Collectors.joining(", ")))
			.cell(details.redirectUris().isEmpty() ? "any of this computer" : String.join(", ", details.redirectUris()))
			.cell(Html.readable(!client.secret().isEmpty()))
			.cell("access " + duration(details.accessLifetime()) + ", refresh " + duration(details.refreshLifetime())
					+ ", approval " + duration(details.approvalLifetime()));
	}

	private static String duration(Duration duration) {
		if (duration.toDays() > 1) {
			return duration.toDays() + " days";
		}
		return (duration.toHours() > 1) ? duration.toHours() + " h" : duration.toSeconds() + " s";
	}

}
