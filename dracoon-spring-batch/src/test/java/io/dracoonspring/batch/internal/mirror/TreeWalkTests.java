// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TreeWalkTests {

	private final AtomicInteger running = new AtomicInteger();

	private final AtomicInteger most = new AtomicInteger();

	// each folder has a file, four folders and another file
	private Mono<List<TreeWalk.Entry<Integer>>> list(String prefix, Integer depth) {
		List<TreeWalk.Entry<Integer>> entries = new ArrayList<>();
		entries.add(file(prefix + "a"));
		for (int i = 0; i < 4 && depth > 0; i++) {
			entries.add(new TreeWalk.Folder<>(prefix + "b" + i, depth - 1));
		}
		entries.add(file(prefix + "c"));
		return Mono.just(entries)
			.doOnSubscribe((subscription) -> this.most.accumulateAndGet(this.running.incrementAndGet(), Math::max))
			.delayElement(Duration.ofMillis(2))
			.doOnNext((done) -> this.running.decrementAndGet());
	}

	private static TreeWalk.File<Integer> file(String path) {
		return new TreeWalk.File<>(new Listed(path, null, 1, Instant.EPOCH, null, null));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 3, 10 })
	void filesAreInOrderHoweverManyFoldersAreListedAhead(int ahead) {
		List<String> paths = new ArrayList<>();
		new TreeWalk<>(3, ahead, this::list, Mono::block).forEachRemaining((file) -> paths.add(file.path()));
		assertThat(paths).hasSize(2 * (1 + 4 + 16 + 64)).doesNotHaveDuplicates().isSortedAccordingTo(FilePairs.ORDER);
		assertThat(this.most.get()).isLessThanOrEqualTo(Math.max(1, 3 * ahead));
		if (ahead > 0) {
			assertThat(this.most.get()).isGreaterThan(1);
		}
	}

	@Test
	void failureOfAListingEndsTheWalk() {
		TreeWalk<Integer> walk = new TreeWalk<>(1, 3,
				(prefix, depth) -> prefix.equals("b2/") ? Mono.error(new IOException("broken")) : list(prefix, depth),
				Mono::block);
		List<String> paths = new ArrayList<>();
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> walk.forEachRemaining((file) -> paths.add(file.path())))
			.satisfies((ex) -> assertThat(Exceptions.unwrap(ex)).hasMessage("broken"));
		assertThat(paths).containsExactly("a", "b0/a", "b0/c", "b1/a", "b1/c");
	}

}
