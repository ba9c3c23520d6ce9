// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.Group;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.Share;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.state.Users;
import io.dracoonspring.emulator.model.Permission;

/**
 * Creates links to the pages of objects such as users and nodes. The text of a link is
 * the name of the object. Callers must hold the lock of the {@link EmulatorState}.
 */
final class Links {

	static final String NODES = "/_emulator/console/nodes/";

	static final String SHARES = "/_emulator/console/shares";

	static final String BIN = "/_emulator/console/recycle-bin";

	static final String GROUPS = "/_emulator/console/groups/";

	private final EmulatorState state;

	Links(EmulatorState state) {
		this.state = state;
	}

	/**
	 * Returns a link to a user, or a text without a link for the system and for external
	 * and deleted users.
	 */
	Object user(long id) {
		if (id == Users.SYSTEM_ID) {
			return "system";
		}
		if (id == Users.EXTERNAL_ID) {
			return "external";
		}
		return this.state.customers()
			.all()
			.stream()
			.flatMap((customer) -> customer.users().find(id).stream())
			.findFirst()
			.<Object>map(Links::user)
			.orElse("deleted (" + id + ")");
	}

	static Html user(User user) {
		return to(Page.USERS.path() + "/" + user.id(), user.userName());
	}

	/**
	 * Describes the recipient of a file key: a user, or a rescue key if the id is
	 * negative.
	 */
	Object holder(long id) {
		if (id >= 0) {
			return user(id);
		}
		return (id == EmulatorState.SYSTEM_RESCUE_ID) ? "rescue key of the customer"
				: Html.of("rescue key of {}", node(-id));
	}

	Object group(long id) {
		return this.state.groups().find(id).<Object>map(Links::group).orElse("deleted (" + id + ")");
	}

	static Html group(Group group) {
		return to(GROUPS + group.id(), group.name());
	}

	Html node(long id) {
		return this.state.nodes().find(id).map(Links::node).orElseGet(() -> to(NODES + id, "deleted (" + id + ")"));
	}

	static Html node(Node node) {
		return to(NODES + node.id(), node.path());
	}

	static Html share(Share share) {
		return to(SHARES + "/" + share.id(), share.details().name());
	}

	static Html to(String url, Object text) {
		return new Html().link(url, text);
	}

	@Nullable Share findShare(long id) {
		Share download = this.state.shares().findDownload(id).orElse(null);
		return (download != null) ? download : this.state.shares().findUpload(id).orElse(null);
	}

	static Html subject(Event.Subject subject) {
		String name = subject.name();
		return Html.of("{} {}", lowerCase(subject.kind()), switch (subject.kind()) {
			case ROOM, FOLDER, FILE -> to(NODES + subject.id(), name);
			case USER -> to(Page.USERS.path() + "/" + subject.id(), name);
			case GROUP -> to(GROUPS + subject.id(), name);
			case DOWNLOAD_SHARE, UPLOAD_SHARE -> to(SHARES + "/" + subject.id(), name);
			case WEBHOOK -> to(Page.WEBHOOKS.path(), name);
			case CUSTOMER -> to(Page.SERVER.path(), name);
			case OTHER -> name;
		});
	}

	/** Joins texts and links with commas. */
	static Html all(List<?> parts) {
		Html html = new Html();
		for (int i = 0; i < parts.size(); i++) {
			html.text((i > 0) ? ", " : "").text(parts.get(i));
		}
		return html;
	}

	static String permissions(Set<Permission> permissions) {
		return new TreeSet<>(permissions).stream().map(Permission::wireName).collect(Collectors.joining(", "));
	}

	static String lowerCase(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
