// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.Customer;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Group;
import io.dracoonspring.emulator.internal.state.KeyPair;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.RoomGroup;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Role;

final class UsersPages {

	private final EmulatorState state;

	private final Links links;

	UsersPages(EmulatorState state) {
		this.state = state;
		this.links = new Links(state);
	}

	Html list() {
		return this.state.access(() -> {
			Html html = new Html();
			for (Customer customer : this.state.customers().all()) {
				boolean own = customer == this.state.customers().own();
				html.tag("<h2>{}</h2>\n", own ? "Users" : "Users of " + customer.terms().companyName());
				users(html, customer.users().all());
			}
			html.tag("<h2>Groups</h2>\n");
			return html.list("There are no groups.", List.of("Name", "Members", "Roles", "Id"),
					this.state.groups().all(),
					(group) -> html.cell(Links.group(group))
						.cell(Links.all(group.members().stream().map(Links::user).toList()))
						.cell(roles(group.roles()))
						.number(group.id()));
		});
	}

	private static void users(Html html, List<User> users) {
		html.list("There are no users.",
				List.of("Login", "Name", "E-mail", "Roles", "Key pairs", "Account", "Id", "Last login"), users,
				(user) -> html.cell(Links.user(user))
					.cell(user.profile().firstName() + " " + user.profile().lastName())
					.cell(Html.or(user.profile().email(), ""))
					.cell(roles(user.roles()))
					.cell(user.keys().all().stream().map(KeyPair::version).collect(Collectors.joining(", ")))
					.cell(account(user))
					.number(user.id())
					.timeOr(user.credentials().lastLoginSuccessAt(), "never"));
	}

	private static String roles(Set<Role> roles) {
		return roles.stream().map(Links::lowerCase).sorted().collect(Collectors.joining(", "));
	}

	private static String account(User user) {
		List<String> matters = new ArrayList<>();
		if (user.credentials().isLocked()) {
			matters.add("locked");
		}
		if (user.credentials().isTemporarilyLocked()) {
			matters.add("locked for some time");
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

	/**
	 * Shows a user.
	 * @return the HTML, {@code null} if the user does not exist
	 */
	@Nullable Html user(long id) {
		return this.state.access(() -> this.state.customers()
			.all()
			.stream()
			.flatMap((customer) -> customer.users().find(id).stream())
			.findFirst()
			.map(this::user)
			.orElse(null));
	}

	private Html user(User user) {
		User.Profile profile = user.profile();
		Html html = heading(user.userName());
		html.fact("Id", user.id())
			.fact("Logs in as", user.credentials().login())
			.fact("Logs in by", Links.lowerCase(user.credentials().method()))
			.fact("Name", profile.firstName() + " " + profile.lastName())
			.fact("E-mail", profile.email())
			.fact("Phone", profile.phone())
			.fact("Language", profile.language())
			.fact("Account", account(user))
			.fact("Roles", roles(user.roles()))
			.fact("Roles, including those of groups", roles(user.effectiveRoles()))
			.fact("Groups",
					user.groups().isEmpty() ? "none" : Links.all(user.groups().stream().map(Links::group).toList()))
			.fact("Second factor", !user.mfa().setups().isEmpty())
			.fact("Must have a second factor", user.mfa().enforced())
			.fact("Last login", Html.or(user.credentials().lastLoginSuccessAt(), "never"))
			.fact("Last failed login", user.credentials().lastLoginFailAt())
			.fact("Created", user.createdAt())
			.fact("Expires", Html.or(user.expireAt(), "never"))
			.fact("Terms of use accepted", user.eulaAccepted())
			.fact("Avatar", user.avatar() != null)
			.fact("Attributes", attributes(user.attributes()))
			.fact("Attributes of the profile", attributes(user.profileAttributes()))
			.fact("Events", Links.to(Page.EVENTS.path() + "?user=" + user.id(), "of this user"))
			.endFacts()
			.tag("<h2>Key pairs</h2>\n")
			.list("None.", List.of("Version", "SHA-256 of the public key", "Set", "By"), user.keys().all(),
					(pair) -> html.cell(pair.version())
						.codeCell(fingerprint(pair.publicKey()))
						.time(pair.createdAt())
						.cell(this.links.user(pair.createdBy())))
			.tag("<h2>Rooms</h2>\n");
		return rooms(html, (room) -> AccessControl.permissions(user, room));
	}

	private static Html heading(String name) {
		return Html.of("<h2>{} / {}</h2>\n", Links.to(Page.USERS.path(), "Users"), name).startFacts();
	}

	private static @Nullable String attributes(Map<String, String> attributes) {
		return attributes.isEmpty() ? null
				: attributes.entrySet()
					.stream()
					.map((entry) -> entry.getKey() + "=" + entry.getValue())
					.collect(Collectors.joining(", "));
	}

	// hash the key itself instead of the PEM text, so that other tools compute the same
	// fingerprint
	static String fingerprint(String pem) {
		try {
			byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]*-----", ""));
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
		}
		catch (IllegalArgumentException ex) {
			return "not a key";
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

	private Html rooms(Html html, Function<Room, Set<Permission>> permissions) {
		List<Room> rooms = this.state.nodes().rooms().filter((room) -> !permissions.apply(room).isEmpty()).toList();
		return html.list("None.", List.of("Room", "Permissions"), rooms,
				(room) -> html.cell(Links.node(room)).cell(Links.permissions(permissions.apply(room))));
	}

	/**
	 * Shows a group.
	 * @return the HTML, {@code null} if the group does not exist
	 */
	@Nullable Html group(long id) {
		return this.state.access(() -> this.state.groups().find(id).map(this::group).orElse(null));
	}

	private Html group(Group group) {
		Html html = heading(group.name());
		html.fact("Id", group.id())
			.fact("Roles", group.roles().isEmpty() ? "none" : roles(group.roles()))
			.fact("Active", group.isActive())
			.fact("Expires", Html.or(group.expireAt(), "never"))
			.fact("Created", group.createdAt())
			.fact("Created by", this.links.user(group.createdBy()))
			.fact("Changed", group.updatedAt())
			.endFacts()
			.tag("<h2>Members</h2>\n")
			.list("None.", List.of("Login", "Waits for rooms"), group.members(),
					(user) -> html.cell(Links.user(user)).cell(waiting(group, user)))
			.tag("<h2>Rooms</h2>\n");
		return rooms(html, (room) -> {
			RoomGroup granted = room.authRoom().groups().get(group.id());
			return (granted != null) ? granted.permissions() : Set.of();
		});
	}

	private String waiting(Group group, User user) {
		Set<String> rooms = new TreeSet<>();
		this.state.nodes().rooms().forEach((room) -> {
			RoomGroup granted = room.groups().get(group.id());
			RoomGroup.Pending pending = (granted != null) ? granted.pending().get(user.id()) : null;
			if (pending != null) {
				rooms.add(room.path() + " (" + Links.lowerCase(pending) + ")");
			}
		});
		return String.join(", ", rooms);
	}

}
