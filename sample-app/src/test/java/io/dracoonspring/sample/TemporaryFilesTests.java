/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Set;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link TemporaryFiles}.
 */
class TemporaryFilesTests {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	@TempDir
	private Path directory;

	@Test
	void fileIsGoneAfterSuccess() {
		String content = files()
			.use((path) -> TemporaryFiles.onDisk(() -> Files.writeString(path, "content"))
				.flatMap((file) -> TemporaryFiles.onDisk(() -> Files.readString(file))))
			.block(PATIENCE);
		assertThat(content).isEqualTo("content");
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void fileIsGoneAfterAnError() {
		Mono<Path> work = files().use((path) -> TemporaryFiles.onDisk(() -> Files.writeString(path, "content"))
			.then(Mono.error(new IllegalStateException("no"))));
		assertThatIllegalStateException().isThrownBy(() -> work.block(PATIENCE)).withMessage("no");
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void fileIsGoneAfterACancellation() {
		Flux<Object> work = files().useMany((path) -> TemporaryFiles.onDisk(() -> Files.writeString(path, "content"))
			.flatMapMany((file) -> Flux.concat(Mono.just(file), Mono.never())));
		assertThat(work.blockFirst(PATIENCE)).isInstanceOf(Path.class);
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(this.directory).isEmptyDirectory());
	}

	@Test
	void onlyTheOwnerCanLookInside() {
		Set<PosixFilePermission> permissions = files()
			.use((path) -> TemporaryFiles.onDisk(() -> Files.getPosixFilePermissions(path.getParent())))
			.block(PATIENCE);
		assertThat(permissions).containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ,
				PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
	}

	private TemporaryFiles files() {
		return new TemporaryFiles(
				new SampleProperties("/Vault", DataSize.ofMegabytes(1), Set.of("localhost"), this.directory));
	}

}
