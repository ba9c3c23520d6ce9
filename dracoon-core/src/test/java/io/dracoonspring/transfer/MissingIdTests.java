// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.node.ObjectNode;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.testing.RewritingProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests a server, or a proxy in front of it, that omits ids which a response must have.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MissingIdTests {

	private final DracoonEmulator emulator = DracoonEmulator.builder().storage(StorageMode.PROXY).start();

	private final RewritingProxy proxy = new RewritingProxy(this.emulator.baseUrl());

	private final Dracoon admin = TransferFixture.client(this.emulator, "admin",
			(builder) -> builder.baseUrl(this.proxy.url()));

	private long room;

	@BeforeAll
	void find() {
		Node found = this.admin.nodes().getByPath("/Projects").block(TransferFixture.TIMEOUT);
		assertThat(found).isNotNull();
		this.room = found.id();
	}

	@BeforeEach
	void tellTheTruth() {
		this.proxy.reset();
	}

	@AfterAll
	void close() {
		this.admin.close();
		this.proxy.close();
		this.emulator.close();
	}

	private static Stream<Arguments> calls() {
		return Stream.of(
				call("node", "io.dracoonspring.api.nodes.Node[\"id\"]", MissingIdTests::isNode,
						(test) -> test.admin.nodes().get(test.room).flux()),
				call("node of a page", "[0]->io.dracoonspring.api.nodes.Node[\"id\"]", MissingIdTests::isNode,
						(test) -> test.admin.nodes().list(NodeQuery.children(test.room))),
				call("user in a node", "Node[\"createdBy\"]->io.dracoonspring.api.UserInfo[\"id\"]",
						(object) -> object.has("userType"), (test) -> test.admin.nodes().get(test.room).flux()),
				call("entry of a list", "[0]->io.dracoonspring.api.webhooks.EventType[\"id\"]",
						(object) -> object.has("usableNodeWebhook"),
						(test) -> test.admin.customerSettings().listWebhookEventTypes()));
	}

	private static Arguments call(String name, String property, Predicate<ObjectNode> having,
			Function<MissingIdTests, Flux<?>> call) {
		return Arguments.argumentSet(name, property, having, call);
	}

	private static boolean isNode(ObjectNode object) {
		return object.has("parentPath");
	}

	@ParameterizedTest
	@MethodSource("calls")
	void failureNamesTheIdThatTheServerOmits(String property, Predicate<ObjectNode> having,
			Function<MissingIdTests, Flux<?>> call) {
		change(having, (object) -> object.remove("id"));
		fails(property, call.apply(this));
		change(having, (object) -> object.putNull("id"));
		fails(property, call.apply(this));
	}

	private void change(Predicate<ObjectNode> having, Consumer<ObjectNode> change) {
		this.proxy.rewrite((request) -> (object) -> {
			if (having.test(object)) {
				change.accept(object);
			}
		});
	}

	private static void fails(String property, Flux<?> call) {
		StepVerifier.create(call)
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DracoonProtocolException.class)
				.hasMessageContaining(property + " is missing or cannot be read"))
			.verify(TransferFixture.TIMEOUT);
	}

	@Test
	void uploadAsksForTheFileIfTheServerOmitsItsId(@TempDir Path directory) throws IOException {
		Path source = TransferFixture.file(directory, "omitted.bin", 1000);
		this.proxy.rewrite((request) -> (object) -> {
			if (object.has("uploadUrl")) {
				// complete the upload through the proxy, too
				object.put("uploadUrl",
						object.get("uploadUrl")
							.asString()
							.replace(this.emulator.baseUrl().toString(), this.proxy.url()));
			}
			if (request.startsWith("PUT /api/v4/uploads/")) {
				object.remove("id");
			}
		});
		Node file = this.admin.transfers()
			.upload(UploadRequest.of(source, this.room))
			.result()
			.block(TransferFixture.TIMEOUT);
		assertThat(file).isNotNull();
		assertThat(this.proxy.requests()).anyMatch((request) -> request.startsWith("PUT /api/v4/uploads/"));
		assertThat(this.admin.nodes().get(file.id()).map(Node::size).block(TransferFixture.TIMEOUT)).isEqualTo(1000);
	}

}
