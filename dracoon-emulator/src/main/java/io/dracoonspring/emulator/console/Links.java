// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.console;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Event;
import io.dracoonspring.emulator.state.Group;
import io.dracoonspring.emulator.state.Node;
import io.dracoonspring.emulator.state.Permission;
import io.dracoonspring.emulator.state.Share;
import io.dracoonspring.emulator.state.User;
import io.dracoonspring.emulator.state.Users;

/**
 * Writes names as links to the pages of the named things. Callers must hold the lock of
 * the state.
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
	 * Writes the name of a user, or a placeholder for the system and for external and
	 * deleted users.
	 */
	Consumer<Html> user(long id) {
		if (id == Users.SYSTEM_ID) {
			return (html) -> html.text("system");
		}
		if (id == Users.EXTERNAL_ID) {
			return (html) -> html.text("external");
		}
		return this.state.customers()
			.all()
			.stream()
			.flatMap((customer) -> customer.users().find(id).stream())
			.findFirst()
			.map(Links::user)
			.orElseGet(() -> (html) -> html.text("deleted (" + id + ")"));
	}

	static Consumer<Html> user(User user) {
		return (html) -> html.link(Page.USERS.path() + "/" + user.id(), user.userName());
	}

	/**
	 * Writes the name of the holder of a file key.
	 */
	Consumer<Html> holder(long id) {
		if (id >= 0) {
			return user(id);
		}
		if (id == EmulatorState.SYSTEM_RESCUE_ID) {
			return (html) -> html.text("rescue key of the customer");
		}
		return (html) -> node(-id).accept(html.text("rescue key of "));
	}

	Consumer<Html> group(long id) {
		return this.state.groups()
			.find(id)
			.map(Links::group)
			.orElseGet(() -> (html) -> html.text("deleted (" + id + ")"));
	}

	static Consumer<Html> group(Group group) {
		return (html) -> html.link(GROUPS + group.id(), group.name());
	}

	Consumer<Html> node(long id) {
		return this.state.nodes()
			.find(id)
			.map(Links::node)
			.orElseGet(() -> (html) -> html.link(NODES + id, "deleted (" + id + ")"));
	}

	static Consumer<Html> node(Node node) {
		return (html) -> html.link(NODES + node.id(), node.path());
	}

	static Consumer<Html> share(Share share) {
		return (html) -> html.link(SHARES + "/" + share.id(), share.details().name());
	}

	@Nullable Share findShare(long id) {
		Share download = this.state.shares().findDownload(id).orElse(null);
		return (download != null) ? download : this.state.shares().findUpload(id).orElse(null);
	}

	static Consumer<Html> subject(Event.Subject subject) {
		String kind = lowerCase(subject.kind());
		return (html) -> {
			html.text(kind + " ");
			switch (subject.kind()) {
				case ROOM, FOLDER, FILE -> html.link(NODES + subject.id(), subject.name());
				case USER -> html.link(Page.USERS.path() + "/" + subject.id(), subject.name());
				case GROUP -> html.link(GROUPS + subject.id(), subject.name());
				case DOWNLOAD_SHARE, UPLOAD_SHARE -> html.link(SHARES + "/" + subject.id(), subject.name());
				case WEBHOOK -> html.link(Page.WEBHOOKS.path(), subject.name());
				case CUSTOMER -> html.link(Page.SERVER.path(), subject.name());
				case OTHER -> html.text(subject.name());
			}
		};
	}

	static Consumer<Html> all(List<Consumer<Html>> parts) {
		return (html) -> {
			for (int i = 0; i < parts.size(); i++) {
				parts.get(i).accept((i > 0) ? html.text(", ") : html);
			}
		};
	}

	static String permissions(Set<Permission> permissions) {
		return new TreeSet<>(permissions).stream().map(Permission::wireName).collect(Collectors.joining(", "));
	}

	static String lowerCase(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
