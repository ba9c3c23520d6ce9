// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.test.StepVerifier;
import tools.jackson.databind.node.ObjectNode;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.testing.RewritingProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests a server that suddenly returns other hosts for content.
 */
class StorageHostTests {

	@TempDir
	Path directory;

	@Test
	void contentGoesNowhereElseThanBefore() throws IOException {
		AtomicInteger requests = new AtomicInteger();
		DisposableServer elsewhere = HttpServer.create().host("127.0.0.2").port(0).handle((request, response) -> {
			requests.incrementAndGet();
			return response.sendNotFound();
		}).bindNow();
		Path source = TransferFixture.file(this.directory, "report.bin", 1000);
		Path target = this.directory.resolve("led-away");
		try (DracoonEmulator emulator = DracoonEmulator.start();
				RewritingProxy proxy = new RewritingProxy(emulator.baseUrl());
				Dracoon alice = TransferFixture.client(emulator, "alice", (builder) -> builder.baseUrl(proxy.url()))) {
			Node file = alice.transfers()
				.upload(UploadRequest.of(source, "/Projects"))
				.result()
				.block(TransferFixture.TIMEOUT);
			assertThat(file).isNotNull();
			proxy.rewrite((request) -> (answer) -> redirect(answer, elsewhere));
			refused(alice.transfers().upload(UploadRequest.of(source, "/Projects").withName("led-away")).result());
			refused(alice.transfers().download(DownloadRequest.of(file.id(), target)).result());
		}
		finally {
			elsewhere.disposeNow();
		}
		assertThat(requests).hasValue(0);
		assertThat(target).doesNotExist();
	}

	private static void redirect(ObjectNode answer, DisposableServer target) {
		Stream.of("url", "downloadUrl", "uploadUrl").filter(answer::has).forEach((name) -> {
			URI url = URI.create(answer.get(name).asString());
			answer.put(name, "http://127.0.0.2:" + target.port() + url.getRawPath());
		});
	}

	private static void refused(Mono<?> transfer) {
		StepVerifier.create(transfer).expectErrorSatisfies((ex) -> {
			assertThat(ex).isInstanceOf(DracoonProtocolException.class);
			assertThat(ex).hasMessageContaining("'dracoon.http.storage-hosts'");
		}).verify(TransferFixture.TIMEOUT);
	}

}
