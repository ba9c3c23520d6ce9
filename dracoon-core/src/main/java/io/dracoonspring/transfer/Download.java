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

package io.dracoonspring.transfer;

import java.nio.file.Path;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import io.dracoonspring.transfer.resume.ResumePoint;
import io.dracoonspring.transfer.resume.ResumeToken;

/**
 * One download. Nothing happens before somebody subscribes to {@link #result()} or calls
 * {@link #start()}, and it happens once, however many subscribe. To try again, ask
 * {@link DracoonTransfers} for a new one.
 */
public final class Download {

	private final TransferRun<Path> run;

	private final ResumePoint point;

	Download(TransferRun<Path> run, ResumePoint point) {
		this.run = run;
		this.point = point;
	}

	/**
	 * Return the result. The first subscription starts the download; later ones wait for
	 * the same. When the last subscriber cancels, the download is cancelled.
	 * @return the target, complete and verified
	 */
	public Mono<Path> result() {
		return this.run.result();
	}

	/**
	 * Return glances at the download, some per second, from now until it ends. Watching
	 * neither starts nor slows it; a slow watcher misses some. The last glance shows how
	 * it ended; a failure is not an error here but one of the result.
	 * @return the progress
	 */
	public Flux<TransferProgress> progress() {
		return this.run.progress();
	}

	/**
	 * Start without a subscriber. The result can be asked for later.
	 */
	public void start() {
		this.run.start(Context.empty());
	}

	/**
	 * Stop, but keep what has been achieved. The result fails with the reason
	 * {@code PAUSED}. Has no effect once the download is being finished.
	 * @return the token to go on with, empty if there is nothing to go on with because
	 * the download has ended, or has not begun to move content, or its source can be read
	 * only once
	 */
	public Mono<ResumeToken> pause() {
		return this.run.pause().then(Mono.fromSupplier(this.point::token));
	}

	/**
	 * Give up, clean up and let the result fail with the reason {@code CANCELLED}. Has no
	 * effect once the download is being finished.
	 */
	public void cancel() {
		this.run.cancel();
	}

}
