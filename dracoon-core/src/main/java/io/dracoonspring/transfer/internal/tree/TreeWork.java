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

import reactor.core.publisher.Mono;

import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.internal.run.Cancellation;

/**
 * What the transfer of a tree works with.
 *
 * @param remote the tree on the server
 * @param mover moves single files
 * @param options how to go about it
 * @param patterns which files belong to it
 * @param meter counts what is done
 * @param cancellation the wish of the caller to end early
 */
record TreeWork(RemoteTree remote, FileMover mover, DirectoryOptions options, Patterns patterns, DirectoryMeter meter,
		Cancellation cancellation) {

	Comparison comparison() {
		return new Comparison(this.options.existing());
	}

	<T> Mono<T> unlessCancelled(Mono<T> step) {
		return this.cancellation.orCancelled(step);
	}

}
