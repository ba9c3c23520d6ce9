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

package io.dracoonspring.batch.internal.mirror;

import java.util.Iterator;

import reactor.core.publisher.Mono;

import io.dracoonspring.batch.internal.plan.FileOutcome;
import io.dracoonspring.batch.internal.plan.FileProof;
import io.dracoonspring.batch.internal.plan.PlannedFile;

/**
 * One direction of mirroring.
 */
interface Mirror {

	/**
	 * List the files of the source, with what the target has of them. Blocks.
	 * @return the files, not numbered yet; what cannot be mirrored is a file that failed
	 */
	Iterator<PlannedFile> plan();

	/**
	 * Transfer a file, unless the target has it already.
	 * @param file the file
	 * @param tokens keeps the token of an upload that can be resumed
	 * @return what has become of it; an error is about more than this file
	 */
	Mono<FileOutcome> transfer(PlannedFile file, ResumeTokenStore tokens);

	/**
	 * Compare a file of the target with that of the source.
	 * @param file the file
	 * @param download whether it is downloaded for that
	 * @return what the comparison has come to; an error is about more than this file
	 */
	Mono<FileProof> prove(PlannedFile file, boolean download);

}
