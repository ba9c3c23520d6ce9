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

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;

import io.dracoonspring.crypto.FileEncryptor;

/**
 * Content that somebody publishes.
 *
 * @param publisher publishes the content, once
 * @param length how many bytes it has, {@code null} if that is not known
 */
record PublishedContent(Publisher<? extends DataBuffer> publisher, @Nullable Long length) implements SourceContent {

	@Override
	public @Nullable Instant created() {
		return null;
	}

	@Override
	public @Nullable Instant modified() {
		return null;
	}

	@Override
	public PartSource buffered(PartPlan plan, @Nullable FileEncryptor encryptor) {
		return new PublishedPartSource(this, plan, encryptor);
	}

	@Override
	public String describe() {
		return "stream of buffers";
	}

}
