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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Lends places on the disk for content on its way. Each is gone when the work with it has
 * ended, be it with success, an error or a cancellation, and only the owner of the
 * process can read it.
 */
@Component
public class TemporaryFiles {

	private static final Logger logger = LoggerFactory.getLogger(TemporaryFiles.class);

	private static final String PREFIX = "dracoon-sample-";

	private final @Nullable Path base;

	TemporaryFiles(SampleProperties properties) {
		this.base = properties.temporaryDirectory();
	}

	/**
	 * Works with a file that does not exist yet.
	 * @param <T> the type of the result
	 * @param work takes the path
	 * @return the result of the work
	 */
	public <T> Mono<T> use(Function<Path, Mono<T>> work) {
		return Mono.usingWhen(create(), (directory) -> work.apply(directory.resolve("content")), this::delete);
	}

	/**
	 * Works with a file that does not exist yet.
	 * @param <T> the type of the results
	 * @param work takes the path
	 * @return the results of the work
	 */
	public <T> Flux<T> useMany(Function<Path, Flux<T>> work) {
		return Flux.usingWhen(create(), (directory) -> work.apply(directory.resolve("content")), this::delete);
	}

	private Mono<Path> create() {
		Path parent = this.base;
		return onDisk(
				() -> (parent != null) ? Files.createTempDirectory(parent, PREFIX) : Files.createTempDirectory(PREFIX));
	}

	private Mono<Void> delete(Path directory) {
		return onDisk(() -> FileSystemUtils.deleteRecursively(directory))
			.doOnError(IOException.class,
					(ex) -> logger.warn("The temporary directory {} could not be deleted", directory, ex))
			.then();
	}

	/**
	 * Does something with the disk, away from the threads that must not block.
	 * @param <T> the type of the result
	 * @param work what to do
	 * @return the result
	 */
	public static <T> Mono<T> onDisk(Callable<T> work) {
		return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
	}

}
