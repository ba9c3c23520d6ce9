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

package io.dracoonspring.sample.web;

import java.net.URI;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.TransferProgress;

/**
 * A line of the answer to an upload.
 *
 * @param state {@code storing} while the content is on its way to DRACOON, then
 * {@code stored} or {@code failed}
 * @param bytes how much has arrived there
 * @param total how much there is
 * @param id the id of the new file
 * @param name the name of the new file
 * @param message why it failed
 * @param type what the page can help with, as in a {@link Problem}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UploadEvent(String state, @Nullable Long bytes, @Nullable Long total, @Nullable Long id, @Nullable String name,
		@Nullable String message, @Nullable URI type) {

	static UploadEvent storing(TransferProgress progress) {
		return new UploadEvent("storing", progress.transferredBytes(), progress.totalBytes(), null, null, null, null);
	}

	static UploadEvent stored(Node node) {
		return new UploadEvent("stored", null, null, node.id(), node.name(), null, null);
	}

	static UploadEvent failed(Problem problem) {
		return new UploadEvent("failed", null, null, null, null, problem.detail(), problem.type());
	}

	boolean isLast() {
		return !"storing".equals(this.state);
	}

}
