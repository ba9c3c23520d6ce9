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

package io.dracoonspring.transfer.internal.tree;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.transfer.internal.file.LocalFolder;

/**
 * Holds a directory open as long as it is worked on. It is closed in any case, also when
 * the work is given up while the directory is being opened.
 */
final class HeldFolder {

	private static final Logger logger = LoggerFactory.getLogger(HeldFolder.class);

	private @Nullable LocalFolder folder;

	private boolean closed;

	private HeldFolder() {
	}

	/**
	 * Open a directory, work on it, and close it.
	 * @param open opens it
	 * @param work works on it
	 * @param <T> what the work yields
	 * @return what the work yields
	 */
	static <T> Flux<T> use(Callable<LocalFolder> open, Function<LocalFolder, Publisher<T>> work) {
		return Flux.usingWhen(Mono.fromSupplier(HeldFolder::new),
				(held) -> Mono.fromCallable(() -> held.open(open))
					.subscribeOn(Schedulers.boundedElastic())
					.flatMapMany(work),
				(held) -> Mono.fromRunnable(held::close).subscribeOn(Schedulers.boundedElastic()));
	}

	private synchronized LocalFolder open(Callable<LocalFolder> open) throws Exception {
		LocalFolder opened = open.call();
		this.folder = opened;
		if (this.closed) {
			close();
		}
		return opened;
	}

	private synchronized void close() {
		this.closed = true;
		if (this.folder != null) {
			try {
				this.folder.close();
			}
			catch (IOException ex) {
				// nothing is written by closing a directory
				logger.debug("Could not close a directory", ex);
			}
		}
	}

}
