// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import reactor.core.publisher.Flux;

import io.dracoonspring.api.uploads.GeneratePresignedUrlsRequest;
import io.dracoonspring.api.uploads.PresignedUrl;
import io.dracoonspring.transfer.internal.part.PartPlan;
import io.dracoonspring.transfer.internal.upload.channel.UploadChannel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

class PresignedUrlsTests {

	private static final PartPlan PLAN = PartPlan.of(100, 10);

	private final UploadChannel channel = Mockito.mock(UploadChannel.class);

	private final List<GeneratePresignedUrlsRequest> requests = new CopyOnWriteArrayList<>();

	@Test
	void freshUrlsServeSeveralParts() {
		PresignedUrls urls = urls(Duration.ofMinutes(1));
		get(urls, 9);
		get(urls, 10);
		assertThat(this.requests).containsExactly(new GeneratePresignedUrlsRequest(10L, 9, 10));
	}

	@Test
	void urlsThatAreNeededLateAreAskedForAgain() {
		PresignedUrls urls = urls(Duration.ZERO);
		get(urls, 9);
		get(urls, 10);
		assertThat(this.requests).containsExactly(new GeneratePresignedUrlsRequest(10L, 9, 10),
				new GeneratePresignedUrlsRequest(10L, 9, 10));
	}

	private PresignedUrls urls(Duration fresh) {
		given(this.channel.generatePresignedUrls(any())).willAnswer((invocation) -> {
			GeneratePresignedUrlsRequest request = invocation.getArgument(0);
			this.requests.add(request);
			return Flux.range(request.firstPartNumber(), request.lastPartNumber() - request.firstPartNumber() + 1)
				.map((part) -> new PresignedUrl(part, "http://localhost/" + part));
		});
		return new PresignedUrls(this.channel, PLAN, 4, fresh);
	}

	private static void get(PresignedUrls urls, int part) {
		assertThat(urls.urlOf(PLAN.part(part)).block(Duration.ofMinutes(1))).isNotNull();
	}

}
