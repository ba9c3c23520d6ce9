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

package io.dracoonspring.emulator.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import io.dracoonspring.emulator.oauth.IssuedToken;
import io.dracoonspring.emulator.persistence.World;
import io.dracoonspring.emulator.state.KeyPair;
import io.dracoonspring.emulator.state.User;

/**
 * Shows users and their tokens.
 */
final class PeoplePages {

	private final World world;

	PeoplePages(World world) {
		this.world = world;
	}

	Html users() {
		Html html = new Html().startTable("Users",
				List.of("Login", "Name", "E-mail", "Roles", "Key pairs", "Account", "Id", "Last login"));
		this.world.state().update(() -> this.world.state().users().all().forEach((user) -> row(html, user)));
		return html.endTable();
	}

	private static void row(Html html, User user) {
		User.Profile profile = user.profile();
		html.tag("<tr>")
			.cell(user.userName())
			.cell(profile.firstName() + " " + profile.lastName())
			.cell(Objects.requireNonNullElse(profile.email(), ""))
			.cell(user.roles()
				.stream()
				.map((role) -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
				.sorted()
				.collect(Collectors.joining(", ")))
			.cell(user.keys().all().stream().map(KeyPair::version).collect(Collectors.joining(", ")))
			.cell(account(user))
			.number(user.id());
		Instant lastLogin = user.credentials().lastLoginSuccessAt();
		((lastLogin != null) ? html.time(lastLogin) : html.cell("never")).tag("</tr>\n");
	}

	private static String account(User user) {
		List<String> matters = new ArrayList<>();
		if (user.credentials().isLocked()) {
			matters.add("locked");
		}
		if (user.isExpired()) {
			matters.add("expired");
		}
		if (user.credentials().mustChangePassword()) {
			matters.add("must change password");
		}
		if (user.profile().email() == null) {
			matters.add("without e-mail address");
		}
		return matters.isEmpty() ? "ready" : String.join(", ", matters);
	}

	Html tokens() {
		Html html = new Html();
		List<IssuedToken> tokens = this.world.tokens().issued();
		if (tokens.isEmpty()) {
			return html.tag("<p>Nobody is logged in.</p>\n");
		}
		html.startTable("Tokens", List.of("Token", "Kind", "User", "Client", "Valid until"));
		tokens.forEach((token) -> html.tag("<tr><td><code>")
			.text(token.masked())
			.tag("</code></td>")
			.cell(token.refresh() ? "refresh" : "access")
			.cell(userName(token.userId()))
			.cell(token.clientId())
			.time(token.expiresAt())
			.tag("</tr>\n"));
		return html.endTable();
	}

	private String userName(long id) {
		return this.world.state()
			.access(() -> this.world.state().users().find(id).map(User::userName).orElse("deleted (" + id + ")"));
	}

}
