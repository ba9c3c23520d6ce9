// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.time.Clock;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.downloads.DracoonDownloadUrls;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.publicapi.DracoonPublicInfo;
import io.dracoonspring.api.publicshares.DracoonPublicShares;
import io.dracoonspring.api.recyclebin.DracoonRecycleBin;
import io.dracoonspring.api.uploads.DracoonUploadChannels;
import io.dracoonspring.crypto.DracoonShareKeys;
import io.dracoonspring.crypto.internal.TransferCrypto;
import io.dracoonspring.crypto.internal.distribution.FileKeyDistributor;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.internal.HttpTransport;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.internal.run.AccountApis;
import io.dracoonspring.transfer.internal.run.PublicApis;
import io.dracoonspring.transfer.internal.run.RequirementsCheck;
import io.dracoonspring.transfer.internal.run.TransferBackend;
import io.dracoonspring.transfer.internal.run.TransferKeys;
import io.dracoonspring.transfer.requirement.TransferRequirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

class NodeSourceTests {

	private final DracoonNodes nodes = Mockito.mock(DracoonNodes.class);

	@Test
	void maliciousFileIsNotAskedFor() {
		StepVerifier.create(find("MALICIOUS")).verifyError(DracoonApiException.MalwareDetected.class);
	}

	@Test
	void otherVerdictsAreLeftToTheServer() {
		for (String verdict : new String[] { "CLEAN", "IN_PROGRESS", "NOT_SCANNING", "something new" }) {
			StepVerifier.create(find(verdict))
				.assertNext((file) -> assertThat(file.size()).isEqualTo(3))
				.verifyComplete();
		}
	}

	private Mono<DownloadableFile> find(String verdict) {
		try (HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP)) {
			Node node = transport.jsonMapper()
				.readValue(
						"{\"id\":7,\"type\":\"file\",\"name\":\"a\",\"size\":3,\"isEncrypted\":false,\"virusProtectionInfo\":{\"verdict\":\""
								+ verdict + "\"}}",
						Node.class);
			given(this.nodes.get(7)).willReturn(Mono.just(node));
		}
		AccountApis account = new AccountApis(this.nodes, Mockito.mock(DracoonRecycleBin.class),
				Mockito.mock(DracoonFiles.class), Mockito.mock(DracoonUploadChannels.class),
				Mockito.mock(DracoonDownloadUrls.class));
		TransferBackend backend = new TransferBackend(account,
				new PublicApis(Mockito.mock(DracoonPublicInfo.class), Mockito.mock(DracoonPublicShares.class)),
				new TransferKeys(Mockito.mock(TransferCrypto.class), Mockito.mock(DracoonShareKeys.class),
						Mockito.mock(FileKeyDistributor.class)),
				WebClient.create(), Clock.systemUTC());
		return new NodeSource(backend, NodeAddress.ofId(7), null, new RequirementsCheck(TransferRequirements.none()),
				true)
			.find(new DracoonTransferContext(DracoonTransferContext.Direction.DOWNLOAD));
	}

}
