// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.springframework.core.io.ByteArrayResource;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.api.rooms.CreateRoomRequest;
import io.dracoonspring.api.rooms.RoomWebhookAssignment;
import io.dracoonspring.api.rooms.UpdateRoomWebhookRequest;
import io.dracoonspring.api.shares.CreateDownloadShareRequest;
import io.dracoonspring.api.shares.CreateUploadShareRequest;
import io.dracoonspring.api.shares.DownloadShare;
import io.dracoonspring.api.shares.UploadShare;
import io.dracoonspring.api.users.CreateUserRequest;
import io.dracoonspring.api.users.UpdateUserRequest;
import io.dracoonspring.api.users.UserData;
import io.dracoonspring.api.webhooks.CreateWebhookRequest;
import io.dracoonspring.api.webhooks.Webhook;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.event.DownloadShareUsedEvent;
import io.dracoonspring.event.DracoonEvent;
import io.dracoonspring.event.EventDetails;
import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.EventReader;
import io.dracoonspring.event.EventSource;
import io.dracoonspring.event.NodeEvent;
import io.dracoonspring.event.NodePayload;
import io.dracoonspring.event.ShareEvent;
import io.dracoonspring.event.UploadShareUsedEvent;
import io.dracoonspring.event.UserEvent;
import io.dracoonspring.event.WebhookExpiringEvent;
import io.dracoonspring.event.internal.webhook.EventTypeNames;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.ShareContentRequest;
import io.dracoonspring.transfer.ShareUploadRequest;
import io.dracoonspring.transfer.UploadSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Performs every action that a webhook can report, and checks the reported event.
 */
final class WebhookActions {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final List<String> OF_NODES = List.of("downloadshare.created", "downloadshare.deleted",
			"downloadshare.used", "file.created", "file.deleted", "folder.created", "folder.deleted", "room.created",
			"room.deleted", "uploadshare.created", "uploadshare.deleted", "uploadshare.used");

	private static final List<String> OF_ADMINISTRATION = List.of("user.created", "user.deleted", "user.locked",
			"webhook.expiring");

	private static final byte[] CONTENT = "what is in the file".getBytes(StandardCharsets.UTF_8);

	private final EventReader reader = new EventReader();

	private final DracoonEmulator emulator;

	private final Dracoon admin;

	private final KeptMessages inbox;

	private final EventTypeNames names;

	WebhookActions(DracoonEmulator emulator, Dracoon admin, KeptMessages inbox, EventTypeNames names) {
		this.emulator = emulator;
		this.admin = admin;
		this.inbox = inbox;
		this.names = names;
	}

	void checkEverything(String url, Secret secret) {
		Node projects = await(this.admin.nodes().getByPath("/Projects"));
		Webhook ofNodes = create("Nodes", url, secret, OF_NODES);
		Webhook ofAdministration = create("Administration", url, secret, OF_ADMINISTRATION);
		await(this.admin.rooms()
			.updateWebhooks(projects.id(),
					new UpdateRoomWebhookRequest(List.of(new RoomWebhookAssignment(ofNodes.id(), true)))));
		Node folder = await(this.admin.nodes().createFolder(CreateFolderRequest.of(projects.id(), "Inbox")));
		Node room = await(this.admin.rooms()
			.create(CreateRoomRequest.of("Board").withParentId(projects.id()).withInheritPermissions(true)));
		Node file = new DracoonTemplate(this.admin).writeBytes("/Projects/Inbox/Offer.txt", CONTENT);
		DownloadShare download = useDownloadShare(file);
		UploadShare upload = useUploadShare(folder);
		UserData user = createAndLock();
		await(this.admin.nodes().delete(room.id()).thenReturn(true));
		await(this.admin.nodes().delete(file.id()).thenReturn(true));
		await(this.admin.nodes().delete(folder.id()).thenReturn(true));
		this.emulator.advanceClock(Duration.ofDays(61));
		Map<String, DracoonEvent> events = events();
		checkNodes(events, projects, Map.of("file", file, "folder", folder, "room", room));
		checkShares(events, download, upload);
		checkUsers(events, user);
		assertThat(events.get("webhook.expiring")).isInstanceOfSatisfying(WebhookExpiringEvent.class, (event) -> {
			assertThat(event.webhook().name()).isIn("Nodes", "Administration");
			assertThat(event.details().webhookId()).isEqualTo(ofAdministration.id());
			assertThat(event.details().roomId()).isNull();
		});
		assertThat(events.get("file.created").details().webhookId()).isEqualTo(ofNodes.id());
	}

	private Webhook create(String name, String url, Secret secret, List<String> types) {
		return await(this.admin.customerSettings()
			.createWebhook(CreateWebhookRequest.of(name, url, types).withSecret(secret)));
	}

	private DownloadShare useDownloadShare(Node file) {
		DownloadShare share = await(
				this.admin.shares().createDownloadShare(CreateDownloadShareRequest.of(file.id()).withName("For you")));
		ShareContentRequest content = ShareContentRequest.of(share.link(this.admin.baseUrl()).toString());
		await(this.admin.transfers().publicShares().download(content).writeTo(OutputStream.nullOutputStream()));
		await(this.admin.shares().deleteDownloadShare(share.id()).thenReturn(true));
		return share;
	}

	private UploadShare useUploadShare(Node folder) {
		UploadShare share = await(
				this.admin.shares().createUploadShare(CreateUploadShareRequest.of(folder.id()).withName("For me")));
		await(this.admin.transfers()
			.publicShares()
			.upload(ShareUploadRequest.of(share.link(this.admin.baseUrl()).toString(),
					UploadSource.of(new ByteArrayResource(CONTENT)), "Answer.txt"))
			.result());
		await(this.admin.shares().deleteUploadShare(share.id()).thenReturn(true));
		return share;
	}

	private UserData createAndLock() {
		UserData user = await(
				this.admin.users().create(CreateUserRequest.named("Eve", "Adams").local("eve@example.com", "eve")));
		await(this.admin.users().update(user.id(), UpdateUserRequest.of().withIsLocked(true)));
		await(this.admin.users().delete(user.id()).thenReturn(true));
		return user;
	}

	private Map<String, DracoonEvent> events() {
		List<String> all = Stream.concat(OF_NODES.stream(), OF_ADMINISTRATION.stream()).toList();
		Awaitility.await()
			.atMost(TIMEOUT)
			.untilAsserted(() -> assertThat(this.inbox.all().stream().map(this::read).map(DracoonEvent::type))
				.containsAll(all));
		return this.inbox.all()
			.stream()
			.map(this::read)
			.collect(Collectors.toMap(DracoonEvent::type, Function.identity(), (first, second) -> first));
	}

	private DracoonEvent read(EventMessage message) {
		String type = Objects.requireNonNull(this.names.get(Objects.requireNonNull(message.typeId())));
		DracoonEvent event = this.reader.read(message.withType(type));
		EventDetails details = event.details();
		assertThat(details.source()).isEqualTo(EventSource.WEBHOOK);
		assertThat(details.customerId()).isOne();
		assertThat(details.time()).isBetween(this.emulator.now().minus(Duration.ofDays(62)), this.emulator.now());
		return event;
	}

	private static void checkNodes(Map<String, DracoonEvent> events, Node projects, Map<String, Node> nodes) {
		nodes.forEach((kind, node) -> Stream.of(".created", ".deleted")
			.forEach((what) -> assertThat(events.get(kind + what)).isInstanceOfSatisfying(NodeEvent.class, (event) -> {
				NodePayload payload = event.node();
				assertThat(payload.id()).isEqualTo(node.id());
				assertThat(payload.name()).isEqualTo(node.name());
				assertThat(payload.type()).isEqualTo(node.type());
				assertThat(payload.parentId()).isEqualTo(node.parentId());
				assertThat(payload.parentPath()).isEqualTo(node.parentPath());
				assertThat(payload.createdAt()).isEqualTo(node.createdAt());
				assertThat(payload.createdBy()).isEqualTo(node.createdBy());
				assertThat(event.details().roomId())
					.isEqualTo((node.type() == NodeType.ROOM) ? node.id() : projects.id());
			})));
	}

	private static void checkShares(Map<String, DracoonEvent> events, DownloadShare download, UploadShare upload) {
		Stream.of("created", "used", "deleted").forEach((what) -> {
			assertThat(events.get("downloadshare." + what)).isInstanceOfSatisfying(ShareEvent.class, (event) -> {
				assertThat(event.share().id()).isEqualTo(download.id());
				assertThat(event.share().name()).isEqualTo("For you");
			});
			assertThat(events.get("uploadshare." + what)).isInstanceOfSatisfying(ShareEvent.class, (event) -> {
				assertThat(event.share().id()).isEqualTo(upload.id());
				assertThat(event.share().name()).isEqualTo("For me");
			});
		});
		assertThat(events.get("downloadshare.used")).isInstanceOf(DownloadShareUsedEvent.class);
		assertThat(events.get("uploadshare.used")).isInstanceOf(UploadShareUsedEvent.class);
	}

	private static void checkUsers(Map<String, DracoonEvent> events, UserData user) {
		Stream.of("created", "locked", "deleted")
			.forEach((what) -> assertThat(events.get("user." + what)).isInstanceOfSatisfying(UserEvent.class,
					(event) -> {
						assertThat(event.user().id()).isEqualTo(user.id());
						assertThat(event.user().userName()).isEqualTo("eve");
						assertThat(event.user().lastName()).isEqualTo("Adams");
						assertThat(event.user().email()).isEqualTo("eve@example.com");
						assertThat(event.details().roomId()).isNull();
					}));
	}

	private static <T> T await(Mono<T> call) {
		return call.blockOptional(TIMEOUT).orElseThrow();
	}

}
