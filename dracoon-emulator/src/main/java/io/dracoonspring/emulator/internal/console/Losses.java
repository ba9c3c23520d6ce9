// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dracoonspring.emulator.internal.oauth.OAuthClient;
import io.dracoonspring.emulator.internal.persistence.World;
import io.dracoonspring.emulator.internal.state.DeletedNode;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.Folder;
import io.dracoonspring.emulator.internal.state.Group;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.Share;
import io.dracoonspring.emulator.internal.state.User;

/** Lists the data that one world contains and another world lacks. */
final class Losses {

	private static final int NAMED = 5;

	private Losses() {
	}

	/**
	 * Compares two worlds.
	 * @return the items that only the first world has, such as
	 * {@code 2 files: a.txt, b.txt}
	 */
	static List<String> of(World has, World lacks) {
		Map<String, Map<Object, String>> all = things(has);
		Map<String, Map<Object, String>> kept = things(lacks);
		List<String> losses = new ArrayList<>();
		all.forEach((kind, things) -> {
			things.keySet().removeAll(kept.getOrDefault(kind, Map.of()).keySet());
			if (!things.isEmpty()) {
				losses.add(describe(kind, things.values()));
			}
		});
		return losses;
	}

	private static String describe(String kind, Collection<String> names) {
		String named = names.stream().filter((name) -> !name.isEmpty()).limit(NAMED).collect(Collectors.joining(", "));
		int count = names.size();
		String counted = count + " " + kind + ((count == 1) ? "" : "s");
		if (named.isEmpty()) {
			return counted;
		}
		return counted + ": " + named + ((count > NAMED) ? " and " + (count - NAMED) + " more" : "");
	}

	private static Map<String, Map<Object, String>> things(World world) {
		EmulatorState state = world.state();
		Map<String, Map<Object, String>> things = new LinkedHashMap<>();
		state.inspect(() -> {
			List<Node> nodes = state.nodes().all();
			nodes(things, "room", nodes.stream().filter(Room.class::isInstance));
			nodes(things, "folder", nodes.stream().filter(Folder.class::isInstance));
			nodes(things, "file", nodes.stream().filter(FileNode.class::isInstance));
			nodes(things, "deleted file", state.nodes().deleted().flatMap(DeletedNode::files));
			state.users().all().forEach((User user) -> add(things, "user", user.id(), user.userName()));
			state.groups().all().forEach((Group group) -> add(things, "group", group.id(), group.name()));
			shares(things, "download share", state.shares().downloads());
			shares(things, "upload share", state.shares().uploads());
			state.webhooks()
				.all()
				.forEach((webhook) -> add(things, "webhook", webhook.id(), webhook.definition().name()));
			state.reports().all().forEach((report) -> add(things, "report", report.id(), report.definition().name()));
			state.customers()
				.all()
				.forEach((customer) -> add(things, "customer", customer.id(), customer.terms().companyName()));
			for (int i = 0; i < state.mails().size(); i++) {
				add(things, "mail", i, "");
			}
			return things;
		});
		world.clients().all().forEach((OAuthClient client) -> add(things, "OAuth client", client.id(), client.name()));
		world.tokens().issued().forEach((token) -> add(things, "token", token, ""));
		return things;
	}

	private static void nodes(Map<String, Map<Object, String>> things, String kind, Stream<? extends Node> nodes) {
		nodes.forEach((node) -> add(things, kind, node.id(), node.name()));
	}

	private static void shares(Map<String, Map<Object, String>> things, String kind, List<? extends Share> shares) {
		shares.forEach((share) -> add(things, kind, share.id(), share.details().name()));
	}

	private static void add(Map<String, Map<Object, String>> things, String kind, Object id, String name) {
		things.computeIfAbsent(kind, (key) -> new LinkedHashMap<>()).put(id, name);
	}

}
