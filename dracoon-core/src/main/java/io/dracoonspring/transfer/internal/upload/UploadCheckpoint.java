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

package io.dracoonspring.transfer.internal.upload;

import io.dracoonspring.transfer.internal.resume.ResumePoint;
import io.dracoonspring.transfer.internal.resume.ResumeTokens;
import io.dracoonspring.transfer.internal.resume.UploadState;
import io.dracoonspring.transfer.internal.upload.channel.ReceivedParts;

/**
 * Keeps the state of one upload in its resume token.
 *
 * @param point writes the token
 * @param tokens makes and reads tokens
 */
record UploadCheckpoint(ResumePoint point, ResumeTokens tokens) {

	/**
	 * Returns the latest state of an upload. Blocks. Another process may have continued
	 * the upload after its token was read and before this process owned the token file.
	 * @param state the state that was read
	 * @return the state in the token file if it is that of the same upload
	 */
	UploadState latest(UploadState state) {
		UploadState stored = this.tokens.findUpload(this.point.stored());
		return (stored != null && stored.uploadId().equals(state.uploadId())) ? stored : state;
	}

	/**
	 * Keeps the token up to date from now on.
	 * @param state the present state
	 * @return the parts that have arrived, to which later ones are added
	 */
	ReceivedParts track(UploadState state) {
		ReceivedParts received = new ReceivedParts(this.point, state.parts());
		this.point.reached(() -> this.tokens.write(state.withParts(received.list())));
		return received;
	}

}
