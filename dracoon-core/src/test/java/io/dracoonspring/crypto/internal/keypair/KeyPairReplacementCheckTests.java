// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.keypair;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeSearchQuery;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.key.FileKeys;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.TestKeys;
import io.dracoonspring.crypto.key.UnlockedKeyPair;

import static org.mockito.BDDMockito.given;

/**
 * Tests for {@link KeyPairReplacementCheck}.
 */
class KeyPairReplacementCheckTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final DracoonNodes nodes = Mockito.mock(DracoonNodes.class);

	private final DracoonFiles files = Mockito.mock(DracoonFiles.class);

	private final KeyPairReplacementCheck proof = new KeyPairReplacementCheck(this.nodes, this.files,
			Schedulers.boundedElastic());

	private final UnlockedKeyPair successor = TestKeys.unlocked(KeyPairVersion.A);

	private final Map<Long, FileKey> fileKeys = new HashMap<>();

	private int count = 2;

	@BeforeEach
	void oneRoom() {
		given(this.nodes.search(ArgumentMatchers.any(NodeSearchQuery.class))).willAnswer((call) -> {
			NodeSearchQuery query = call.getArgument(0);
			return (query.parentId() == null) ? Flux.just(node(1, "room", true), node(2, "room", false))
					: Flux.range(10, this.count).map((id) -> node(id, "file", true));
		});
		try (ApiServer server = ApiServer
			.answering((call) -> new Answer(404, "application/json", "{\"code\":404,\"errorCode\":-40761}"))) {
			Throwable none = server.client(DracoonFiles.class)
				.getUserFileKey(1)
				.map(Throwable.class::cast)
				.onErrorResume(Mono::just)
				.block(TIMEOUT);
			given(this.files.getUserFileKey(ArgumentMatchers.anyLong(), ArgumentMatchers.eq("A")))
				.willAnswer((call) -> {
					FileKey fileKey = this.fileKeys.get(call.<Long>getArgument(0));
					return (fileKey != null) ? Mono.just(fileKey) : Mono.error(none);
				});
		}
	}

	@Test
	void holdsIfTheNewKeyPairOpensEveryFileKeyThereIs() {
		expect(true);
		this.fileKeys.put(11L, fileKeyFor(this.successor));
		expect(true);
	}

	@Test
	void doesNotHoldAsLongAsOneFileKeyIsForTheOldKeyPair() {
		this.fileKeys.put(10L, fileKeyFor(this.successor));
		try (UnlockedKeyPair old = TestKeys.quick().unlock(TestKeys.quick().generate(KeyPairVersion.A, "old"), "old")) {
			this.fileKeys.put(11L, fileKeyFor(old));
		}
		expect(false);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ",\"isEncrypted\":null" })
	void fileWithUnknownEncryptionStateIsChecked(String silence) {
		given(this.nodes.search(ArgumentMatchers.any(NodeSearchQuery.class))).willAnswer((call) -> {
			NodeSearchQuery query = call.getArgument(0);
			return Flux.just((query.parentId() == null) ? node(1, "room", silence) : node(10, "file", silence));
		});
		try (UnlockedKeyPair old = TestKeys.quick().unlock(TestKeys.quick().generate(KeyPairVersion.A, "old"), "old")) {
			this.fileKeys.put(10L, fileKeyFor(old));
		}
		expect(false);
	}

	@Test
	void tooManyFilesCannotBeTried() {
		this.count = 501;
		StepVerifier.create(this.proof.of(this.successor)).expectComplete().verify(TIMEOUT);
		Mockito.verifyNoInteractions(this.files);
	}

	private void expect(boolean holds) {
		StepVerifier.create(this.proof.of(this.successor)).expectNext(holds).expectComplete().verify(TIMEOUT);
	}

	private static FileKey fileKeyFor(UnlockedKeyPair keyPair) {
		return new FileKeys().encrypt(new FileEncryptor(PlainFileKey.generate()).finish(), keyPair.publicKey());
	}

	private static Node node(long id, String type, boolean encrypted) {
		return node(id, type, ",\"isEncrypted\":" + encrypted);
	}

	private static Node node(long id, String type, String encryption) {
		return ApiServer.mapper()
			.readValue("{\"id\":%d,\"type\":\"%s\",\"name\":\"n\"%s}".formatted(id, type, encryption), Node.class);
	}

}
