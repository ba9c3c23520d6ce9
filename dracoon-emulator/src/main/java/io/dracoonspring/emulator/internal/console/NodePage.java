// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.downloads.Preview;
import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.DeletedNode;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.KeyPair;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.RoomGroup;
import io.dracoonspring.emulator.internal.state.Share;
import io.dracoonspring.emulator.model.Permission;

/** Shows all details of a room, folder or file. */
final class NodePage {

	private final EmulatorState state;

	private final Links links;

	NodePage(EmulatorState state) {
		this.state = state;
		this.links = new Links(state);
	}

	/**
	 * Shows a node in its container or in a recycle bin.
	 * @param query the query, which can select a page and a search text for the children
	 * @return the HTML, {@code null} if the node does not exist
	 */
	@Nullable Html show(long id, Form query) {
		return this.state
			.access(() -> FoundNode.of(this.state.nodes(), id).map((found) -> show(found, query)).orElse(null));
	}

	private Html show(FoundNode found, Form query) {
		Node node = found.node();
		Html html = new Html();
		FilesPage.breadcrumb(html, node);
		if (node instanceof Container container) {
			FilesPage.children(html, Links.NODES + container.id(), query, List.copyOf(container.children()),
					container.descendants().toList());
		}
		if (node instanceof FileNode file) {
			content(html, file);
		}
		html.tag("<h2>Properties</h2>\n");
		properties(html.startFacts(), found);
		html.endFacts();
		if (node instanceof Room room) {
			settings(html, room);
		}
		if (node instanceof FileNode file) {
			versions(html, file);
			keys(html, file);
		}
		html.tag("<h2>Shares</h2>\n");
		new SharesPage(this.state).list(html, shares(node));
		permissions(html, node.room());
		comments(html, node);
		return html;
	}

	private static void content(Html html, FileNode file) {
		String url = Links.NODES + file.id() + "/content";
		if (FoundNode.isCiphertext(file)) {
			html.tag("<p>{} A client encrypted the content. The console never decrypts it.</p>\n",
					Links.to(url, "Download the ciphertext"));
			return;
		}
		boolean shown = !file.isMalicious() && Preview.mayShow(file.name());
		html.paragraph(Links.to(url, shown ? "Show the content" : "Download the content"));
	}

	private void properties(Html html, FoundNode found) {
		Node node = found.node();
		DeletedNode deleted = found.deleted();
		if (deleted != null) {
			html.fact("Deleted", deleted.deletedAt())
				.fact("Deleted by", this.links.user(deleted.deletedBy()))
				.fact("Recycle bin", Links.to(Links.BIN + "?room=" + deleted.room().id(), deleted.room().path()));
		}
		html.fact("Id", node.id())
			.fact("Kind", FilesPage.kind(node))
			.fact("Path", node.path())
			.fact("Size", Html.exactSize(node.size()))
			.fact("Classification", node.classification())
			.fact("Notes", node.notes());
		if (node instanceof FileNode file) {
			html.fact("MD5", file.hash())
				.fact("Malware", file.isMalicious() ? "malicious" : "none found")
				.fact("Expires", Html.or(file.expireAt(), "never"))
				.fact("S3 tags", tags(file.room()))
				.fact("Id of all versions", file.referenceId());
		}
		html.fact("Created", node.createdAt())
			.fact("Created by", this.links.user(node.createdBy()))
			.fact("Changed", node.updatedAt())
			.fact("Changed by", this.links.user(node.updatedBy()))
			.fact("Original created", node.timestampCreation())
			.fact("Original changed", node.timestampModification())
			.fact("Branch version", node.branchVersion());
		if (!node.favoriteOf().isEmpty()) {
			html.fact("Favourite of", Links.all(node.favoriteOf().stream().sorted().map(this.links::user).toList()));
		}
	}

	private String tags(Room room) {
		List<String> tags = room.s3Tags()
			.stream()
			.flatMap((id) -> this.state.s3Tags().find(id).stream())
			.map((tag) -> tag.key() + "=" + tag.value())
			.toList();
		return tags.isEmpty() ? "none" : String.join(", ", tags);
	}

	private void settings(Html html, Room room) {
		List<Html> hooks = this.state.webhooks()
			.all()
			.stream()
			.filter((webhook) -> webhook.rooms().contains(room.id()))
			.map((webhook) -> Links.to(Page.WEBHOOKS.path(), webhook.definition().name()))
			.toList();
		List<String> rescueKeys = room.rescueKeys().all().stream().map(KeyPair::version).toList();
		html.tag("<h2>Settings</h2>\n")
			.startFacts()
			.fact("Encrypted", room.isEncrypted())
			.fact("Rescue keys", rescueKeys.isEmpty() ? "none" : String.join(", ", rescueKeys))
			.fact("Rescue key of the customer", room.useDataSpaceRescueKey())
			.fact("Quota", (room.quota() > 0) ? Html.exactSize(room.quota()) : "no limit")
			.fact("Recycle bin",
					Links.to(Links.BIN + "?room=" + room.id(), room.recycleBin().size() + " deleted")
						.text((room.recycleBinRetentionPeriod() > 0)
								? ", kept for " + room.recycleBinRetentionPeriod() + " days" : ", kept for ever"))
			.fact("Files expire after",
					(room.defaultExpirationPeriod() > 0) ? room.defaultExpirationPeriod() + " s" : "never")
			.fact("Virus protection", room.isVirusProtectionEnabled())
			.fact("Activities log", room.hasActivitiesLog())
			.fact("S3 tags", tags(room))
			.fact("Webhooks", hooks.isEmpty() ? "none" : Links.all(hooks))
			.fact("Events", Links.to(Page.EVENTS.path() + "?room=" + room.id(), "of this room"))
			.endFacts();
	}

	private void versions(Html html, FileNode file) {
		List<FoundNode> versions = FoundNode.versions(this.state.nodes(), file.referenceId())
			.sorted(Comparator.comparing((FoundNode found) -> found.node().id()).reversed())
			.toList();
		html.tag("<h2>Versions</h2>\n")
			.list("None.", List.of("Id", "State", "Size", "MD5", "Created", "By", "Content"), versions, (found) -> {
				FileNode version = (FileNode) found.node();
				String id = (version == file) ? version.id() + " (this one)" : String.valueOf(version.id());
				html.cell(Links.to(Links.NODES + version.id(), id))
					.cell((found.deleted() != null) ? "in the recycle bin" : "present")
					.number(Html.size(version.size()))
					.codeCell(Html.or(version.hash(), "not known"))
					.time(version.createdAt())
					.cell(this.links.user(version.createdBy()))
					.cell(Links.to(Links.NODES + version.id() + "/content", "Content of " + version.id()));
			});
	}

	private void keys(Html html, FileNode file) {
		if (FoundNode.isCiphertext(file)) {
			html.tag("<h2>File keys</h2>\n")
				.list("There are no file keys.", List.of("Of", "Version", "Key", "State"), file.keys().holders(),
						(holder) -> html.cell(this.links.holder(holder.userId()))
							.cell(holder.version())
							.cell("\u2026")
							.cell(holder.retired() ? "for the older key pair" : "current"));
		}
	}

	private List<Share> shares(Node node) {
		return Stream.concat(node.downloadShares().stream(), node.uploadShares().stream())
			.flatMap((id) -> Stream.ofNullable(this.links.findShare(id)))
			.toList();
	}

	private void permissions(Html html, Room room) {
		Room deciding = room.authRoom();
		html.tag("<h2>Members of the room</h2>\n");
		if (deciding != room) {
			html.tag("<p>Inherited from {}</p>\n", Links.node(deciding));
		}
		List<Member> members = new ArrayList<>();
		deciding.members()
			.forEach((id, permissions) -> members.add(new Member("user", this.links.user(id), permissions, null)));
		deciding.groups()
			.forEach((id, group) -> members.add(new Member("group", this.links.group(id), group.permissions(), group)));
		html.list("Nobody.", List.of("Name", "Kind", "Permissions", "New members of the group"), members,
				(member) -> html.cell(member.name())
					.cell(member.kind())
					.cell(Links.permissions(member.permissions()))
					.cell((member.group() != null) ? pending(member.group()) : ""));
	}

	private Html pending(RoomGroup group) {
		List<Object> parts = new ArrayList<>();
		parts.add(group.asksForNewMembers() ? "have to be accepted" : "join at once");
		group.pending()
			.forEach((id, pending) -> parts.add(Html.of("{} is {}", this.links.user(id), Links.lowerCase(pending))));
		return Links.all(parts);
	}

	private void comments(Html html, Node node) {
		html.tag("<h2>Comments</h2>\n")
			.list("None.", List.of("Text", "By", "Written", "Changed"), node.comments(),
					(comment) -> html.cell(comment.isDeleted() ? "(deleted)" : comment.text())
						.cell(this.links.user(comment.createdBy()))
						.time(comment.createdAt())
						.timeOr(comment.isChanged() ? comment.updatedAt() : null, "no"));
	}

	/**
	 * Describes a row of the table of members.
	 *
	 * @param kind {@code user} or {@code group}
	 * @param permissions the permissions of the member
	 * @param group the membership if the member is a group, otherwise {@code null}
	 */
	private record Member(String kind, Object name, Set<Permission> permissions, @Nullable RoomGroup group) {

	}

}
