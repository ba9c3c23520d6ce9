// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserType;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.api.users.CreateUserRequest;
import io.dracoonspring.api.users.UserData;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.model.EmulatorProfile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EventReader}. Tests of webhooks read the messages of real deliveries.
 */
class EventReaderTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final Instant TIME = Instant.parse("2026-03-01T10:00:00Z");

	private final EventReader reader = new EventReader();

	private DracoonEvent webhook(String type, String json) {
		return this.reader.read(new EventMessage("wh:1", EventSource.WEBHOOK, type, 7L, 42L, TIME, json));
	}

	private DracoonEvent logged(String type, String json) {
		return this.reader.read(new EventMessage("log:1", EventSource.EVENT_LOG, type, null, 42L, TIME, json));
	}

	@Test
	void readsAllThatAMessageTells() {
		String json = """
				{"authParentId":3,"eventType":7,"customerId":1,"sourceHost":"dracoon.example","timeStamp":1,"webhookId":9,
				"webhookUrl":"https://a.example/hook","news":{},"payload":{"id":5,"type":"file","name":"a.pdf",
				"parentId":3,"parentPath":"/Projects/","size":12345678901,"isEncrypted":false,
				"mediaType":"application/pdf","hash":"d41d8cd98f00b204e9800998ecf8427e","notes":"n","more":[1],
				"createdAt":"2026-02-03T04:05:06.789Z","createdBy":{"id":2,"userType":"internal","userName":"alice",
				"firstName":"Alice","lastName":"A.","email":"alice@example.com","avatarUuid":"u"},
				"updatedAt":"2026-02-03T05:05:06+01:00","updatedBy":{"id":-1,"userType":"robot"}}}""";
		assertThat(webhook("file.created", json)).isInstanceOfSatisfying(FileCreatedEvent.class, (event) -> {
			assertThat(event.details()).isEqualTo(
					new EventDetails("wh:1", "file.created", TIME, EventSource.WEBHOOK, 3L, null, null, 1L, 9L, json));
			NodePayload node = event.node();
			assertThat(node.id()).isEqualTo(5);
			assertThat(node.type()).isEqualTo(NodeType.FILE);
			assertThat(node.name()).isEqualTo("a.pdf");
			assertThat(node.parentId()).isEqualTo(3);
			assertThat(node.parentPath()).isEqualTo("/Projects/");
			assertThat(node.size()).isEqualTo(12345678901L);
			assertThat(node.isEncrypted()).isFalse();
			assertThat(node.mediaType()).isEqualTo("application/pdf");
			assertThat(node.hash()).isEqualTo("d41d8cd98f00b204e9800998ecf8427e");
			assertThat(node.notes()).isEqualTo("n");
			assertThat(node.createdAt()).isEqualTo("2026-02-03T04:05:06.789Z");
			assertThat(node.updatedAt()).isEqualTo("2026-02-03T04:05:06Z");
			assertThat(node.createdBy()).isNotNull().satisfies((user) -> {
				assertThat(user.userType()).isEqualTo(UserType.INTERNAL);
				assertThat(user.userName()).isEqualTo("alice");
				assertThat(user.email()).isEqualTo("alice@example.com");
			});
			assertThat(node.updatedBy()).isNotNull().satisfies((user) -> {
				assertThat(user.id()).isEqualTo(-1);
				assertThat(user.userType()).isEqualTo(UserType.UNKNOWN);
				assertThat(user.userName()).isEmpty();
			});
		});
	}

	@Test
	void readsUsersSharesWebhooksAndCustomers() {
		assertThat(webhook("user.locked", """
				{"payload":{"id":5,"userName":"bob","firstName":"Bob","lastName":"B.","email":"bob@example.com",
				"phone":"+49 1","title":"Dr.","isLocked":true,"expireAt":"2027-01-01","isEncryptionEnabled":true,
				"lastLoginSuccessAt":1767225600000,"homeRoomId":8,"language":"de-DE"}}""")).isInstanceOfSatisfying(
				UserLockedEvent.class,
				(event) -> assertThat(event.user()).isEqualTo(new UserPayload(5L, "bob", "Bob", "B.", "bob@example.com",
						"+49 1", "Dr.", true, Instant.parse("2027-01-01T00:00:00Z"), true,
						Instant.parse("2026-01-01T00:00:00Z"), 8L, "de-DE")));
		assertThat(webhook("uploadshare.used", """
				{"payload":{"id":5,"name":"s","nodeId":6,"targetId":7,"accessKey":"k","expireAt":"2027-01-01T00:00:00Z",
				"createdAt":"2026-01-01 00:00:00"}}""")).isInstanceOfSatisfying(UploadShareUsedEvent.class,
				(event) -> assertThat(event.share()).isEqualTo(new SharePayload(5L, "s", 6L, 7L,
						Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"), null)));
		assertThat(webhook("webhook.expiring", """
				{"payload":{"id":5,"name":"w","expireAt":"2027-01-01T00:00:00Z"}}"""))
			.isInstanceOfSatisfying(WebhookExpiringEvent.class, (event) -> assertThat(event.webhook())
				.isEqualTo(new WebhookPayload(5L, "w", Instant.parse("2027-01-01T00:00:00Z"))));
		assertThat(webhook("customer.deleted", """
				{"payload":{"id":5,"name":"c"}}""")).isInstanceOfSatisfying(CustomerDeletedEvent.class,
				(event) -> assertThat(event.customer()).isEqualTo(new CustomerPayload(5L, "c")));
	}

	@Test
	void whatCannotBeUnderstoodIsLeftOut() {
		String json = """
				{"authParentId":"x","customerId":{},"webhookId":1.5,"payload":{"id":99999999999999999999,"type":7,
				"name":{"a":1},"parentId":"12","size":1e400,"isEncrypted":"yes","createdAt":"yesterday",
				"updatedAt":99999999999999999999,"createdBy":"alice","updatedBy":{"userName":"no id"}}}""";
		assertThat(webhook("folder.deleted", json)).isInstanceOfSatisfying(FolderDeletedEvent.class, (event) -> {
			assertThat(event.details()).isEqualTo(new EventDetails("wh:1", "folder.deleted", TIME, EventSource.WEBHOOK,
					null, null, null, null, null, json));
			assertThat(event.node()).isEqualTo(new NodePayload(42L, NodeType.FOLDER, null, 12L, null, null, null, null,
					null, null, null, null, null, null));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "[]", "1", "{}", "{\"payload\":[]}", "{\"payload\":7}" })
	void thereIsAnEventWhateverTheJsonIs(String json) {
		assertThat(webhook("room.created", json)).isInstanceOfSatisfying(RoomCreatedEvent.class,
				(event) -> assertThat(event.node().id()).isEqualTo(42));
		assertThat(logged("room.created", json)).isInstanceOfSatisfying(RoomCreatedEvent.class,
				(event) -> assertThat(event.node().id()).isEqualTo(42));
	}

	@Test
	void actorIsToldWhicheverWayTheEventCame() {
		EventActor alice = new EventActor(2, "alice");
		String logged = "{\"objectId1\":42,\"userId\":2,\"userName\":\"alice\"}";
		String created = "{\"payload\":{\"id\":42,\"createdBy\":{\"id\":2,\"userName\":\"alice\"}}}";
		assertThat(logged("file.created", logged).actor()).isEqualTo(alice).hasToString("EventActor[id=2]");
		assertThat(logged("file.deleted", logged).actor()).isEqualTo(alice);
		assertThat(logged("user.locked", logged).actor()).isEqualTo(alice);
		assertThat(logged("folder.created", "{}").actor()).isNull();
		assertThat(webhook("file.created", created).actor()).isEqualTo(alice);
		assertThat(webhook("downloadshare.created", created).actor()).isEqualTo(alice);
		assertThat(webhook("file.created", "{}").actor()).isNull();
		// expect no actor, because the creator of a file is not always the user who
		// deletes it
		assertThat(webhook("file.deleted", created).actor()).isNull();
		assertThat(webhook("downloadshare.used", created).actor()).isNull();
	}

	@Test
	void whatHasNoTypeIsUnknown() {
		assertThat(webhook("file.sneezed", "{}")).isInstanceOf(UnknownEvent.class)
			.satisfies((event) -> assertThat(event.type()).isEqualTo("file.sneezed"));
		EventMessage nameless = new EventMessage("wh:1", EventSource.WEBHOOK, null, 7L, 42L, TIME, "{\"webhookId\":3}");
		assertThat(this.reader.read(nameless)).isInstanceOf(UnknownEvent.class).satisfies((event) -> {
			assertThat(event.type()).isEqualTo("unknown");
			assertThat(event.details().webhookId()).isEqualTo(3);
		});
	}

	@ParameterizedTest
	@CsvSource({ "customer.created,CustomerCreatedEvent", "customer.deleted,CustomerDeletedEvent",
			"downloadshare.created,DownloadShareCreatedEvent", "downloadshare.deleted,DownloadShareDeletedEvent",
			"downloadshare.used,DownloadShareUsedEvent", "file.created,FileCreatedEvent",
			"file.deleted,FileDeletedEvent", "folder.created,FolderCreatedEvent", "folder.deleted,FolderDeletedEvent",
			"room.created,RoomCreatedEvent", "room.deleted,RoomDeletedEvent",
			"uploadshare.created,UploadShareCreatedEvent", "uploadshare.deleted,UploadShareDeletedEvent",
			"uploadshare.used,UploadShareUsedEvent", "user.created,UserCreatedEvent", "user.deleted,UserDeletedEvent",
			"user.locked,UserLockedEvent", "webhook.expiring,WebhookExpiringEvent" })
	void everyDocumentedTypeHasItsClass(String type, String name) {
		assertThat(webhook(type, "{}").getClass().getSimpleName()).isEqualTo(name);
		assertThat(logged(type, "{}").getClass().getSimpleName()).isEqualTo(name);
	}

	@Test
	void readsEntriesOfTheEventLog() {
		try (DracoonEmulator emulator = DracoonEmulator.builder().profile(EmulatorProfile.SERVER).start();
				Dracoon admin = Dracoon.builder()
					.baseUrl(emulator.baseUrl())
					.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
							Secret.of("Emulator-2026!"))
					.build()) {
			long room = Objects.requireNonNull(admin.nodes().getByPath("/Projects").block(TIMEOUT)).id();
			Node folder = admin.nodes().createFolder(CreateFolderRequest.of(room, "Inbox")).block(TIMEOUT);
			UserData user = admin.users()
				.create(CreateUserRequest.named("Eve", "Adams").local("eve@example.com", "eve"))
				.block(TIMEOUT);
			assertThat(folder).isNotNull();
			assertThat(user).isNotNull();
			JsonNode entries = admin.webClient()
				.get()
				.uri("/api/v4/eventlog/events")
				.retrieve()
				.bodyToMono(JsonNode.class)
				.blockOptional(TIMEOUT)
				.orElseThrow()
				.path("items");
			assertThat(logged("folder.created", json(entries, "Create folder")))
				.isInstanceOfSatisfying(FolderCreatedEvent.class, (event) -> {
					assertThat(event.node().id()).isEqualTo(folder.id());
					assertThat(event.node().name()).isEqualTo("Inbox");
					assertThat(event.node().type()).isEqualTo(NodeType.FOLDER);
					assertThat(event.details().roomId()).isEqualTo(room);
					assertThat(event.details().userName()).isEqualTo("admin");
					assertThat(event.details().userId()).isNotNull();
					assertThat(event.details().customerId()).isOne();
					assertThat(event.details().webhookId()).isNull();
				});
			assertThat(logged("user.created", json(entries, "Create user")))
				.isInstanceOfSatisfying(UserCreatedEvent.class, (event) -> {
					assertThat(event.user().id()).isEqualTo(user.id());
					assertThat(event.user().userName()).isEqualTo("eve");
					assertThat(event.details().roomId()).isNull();
				});
		}
	}

	private static String json(JsonNode entries, String operation) {
		return entries.valueStream()
			.filter((entry) -> operation.equals(entry.path("operationName").asString()))
			.findFirst()
			.orElseThrow()
			.toString();
	}

}
